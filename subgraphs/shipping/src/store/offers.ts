import type { Sql } from '#kit';
import type { ShippingMethod } from '../domain/method';
import type { ShippingZone } from '../domain/zone';

const ZONES = `
  SELECT id, code, name, translations, country_codes AS "countryCodes", version FROM shipping_zone`;

const METHODS = `
  SELECT id, zone_id AS "zoneId", code, name, description, translations, channel_slugs AS "channelSlugs", carrier,
    min_days AS "minDays", max_days AS "maxDays", max_weight_grams AS "maxWeightGrams", position,
    is_active AS "isActive", version, (
      SELECT coalesce(json_agg(json_build_object(
        'currencyCode', currency_code, 'freeAboveMinor', free_above_minor, 'tiers', tiers
      )), '[]') FROM shipping_tariff WHERE method_id = shipping_method.id
    ) AS tariffs
  FROM shipping_method WHERE is_active`;

/** Everything that quotes are made of. */
export interface Offered {
  readonly zones: readonly ShippingZone[];
  readonly methods: readonly ShippingMethod[];
}

/** The statements that quotes are made of. */
export function offerReads(sql: Sql) {
  return {
    async findOffered(): Promise<Offered> {
      const [zones, methods] = await Promise.all([sql<ShippingZone>(ZONES), sql<ShippingMethod>(METHODS)]);
      return { zones, methods };
    },
  };
}

import { LOCALES } from '#contracts';
import type { DemoShippingMethod, DemoShippingZone, DemoShop } from '#demo';
import type { SeedTable } from '#kit';

const [first, ...others] = LOCALES;

/** What a demo shop has in this service. */
export function* demoRows({ shippingZones, shippingMethods, today }: DemoShop): Iterable<SeedTable> {
  yield { table: 'shipping_zone', rows: shippingZones.map((zone) => toZone(zone, today)) };
  const inZone = 'zone_id IN (SELECT id FROM shipping_zone)';
  const methods = shippingMethods.map((method, position) => toMethod(method, position, today));
  yield { table: 'shipping_method', rows: methods, where: inZone };
  const ofMethod = 'method_id IN (SELECT id FROM shipping_method)';
  yield { table: 'shipping_tariff', rows: shippingMethods.map(toTariff), where: ofMethod };
}

const toZone = ({ id, code, name, countryCodes }: DemoShippingZone, today: string) => ({
  id,
  code,
  name: name[first],
  translations: Object.fromEntries(others.map((locale) => [locale, { name: name[locale] }])),
  country_codes: [...countryCodes].sort(),
  created_at: today,
  version: 1,
});

const toMethod = (method: DemoShippingMethod, position: number, today: string) => ({
  id: method.id,
  zone_id: method.zoneId,
  code: method.code,
  name: method.name[first],
  description: method.description[first],
  translations: Object.fromEntries(
    others.map((locale) => [locale, { name: method.name[locale], description: method.description[locale] }]),
  ),
  channel_slugs: [method.channelSlug],
  carrier: 'sandbox',
  min_days: method.minDays,
  max_days: method.maxDays,
  position,
  is_active: true,
  created_at: today,
  version: 1,
});

const toTariff = ({ id, currencyCode, freeAboveMinor, tiers }: DemoShippingMethod) => ({
  method_id: id,
  currency_code: currencyCode,
  free_above_minor: freeAboveMinor,
  tiers: tiers.map((tier) => ({ ...tier, fromTotalMinor: 0 })),
});

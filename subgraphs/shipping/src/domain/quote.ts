import type { CurrencyCode } from '#contracts';
import type { ShippingMethod } from './method';
import { costOf, type Load } from './tariff';
import type { ShippingZone } from './zone';

/** What is to be sent, and where to. */
export interface Consignment extends Load {
  /** The slug of the channel it was bought in. */
  readonly channel: string;
  readonly currencyCode: CurrencyCode;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

/** A way of sending it, and what that costs. */
export interface Offer {
  readonly method: ShippingMethod;
  readonly amountMinor: number;
}

/** The ways in which something can be sent, in the order in which they are offered. */
export function quote(
  { zones, methods }: { zones: readonly ShippingZone[]; methods: readonly ShippingMethod[] },
  { channel, currencyCode, countryCode, ...load }: Consignment,
): Offer[] {
  const reachable = new Set(zones.filter(({ countryCodes }) => countryCodes.includes(countryCode)).map(({ id }) => id));
  return [...methods]
    .filter((method) => reachable.has(method.zoneId) && method.isActive && method.channelSlugs.includes(channel))
    .filter(({ maxWeightGrams }) => maxWeightGrams === null || load.weightGrams <= maxWeightGrams)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .flatMap((method) => {
      const tariff = method.tariffs.find((one) => one.currencyCode === currencyCode);
      return tariff ? [{ method, amountMinor: costOf(tariff, load) }] : [];
    });
}

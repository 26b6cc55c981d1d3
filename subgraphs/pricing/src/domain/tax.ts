import { type Money, money } from '#contracts';

/** The largest amount a price may be, in minor units; taxes on it are still exact as JavaScript numbers. */
export const MAX_AMOUNT_MINOR = 100_000_000_000;

/** Rates are in basis points, hundredths of a percent; this many are the whole. */
export const WHOLE = 10_000;

/** An amount without tax, the tax on it, and both together. */
export interface TaxedAmount {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/**
 * Split an amount by its tax; net + tax is gross, exactly. The tax is rounded half up to a whole minor unit.
 * @param amount 0 to {@link MAX_AMOUNT_MINOR}: the gross amount where `taxIncluded`, the net one elsewhere.
 */
export function splitTax(amount: Money, rateBasisPoints: number, taxIncluded: boolean): TaxedAmount {
  const { amountMinor, currencyCode } = amount;
  const tax = share(amountMinor, rateBasisPoints, taxIncluded ? WHOLE + rateBasisPoints : WHOLE);
  return {
    net: taxIncluded ? money(amountMinor - tax, currencyCode) : amount,
    tax: money(tax, currencyCode),
    gross: taxIncluded ? amount : money(amountMinor + tax, currencyCode),
  };
}

/** `amount × part ÷ whole`, rounded half up, in whole numbers all the way. */
function share(amount: number, part: number, whole: number): number {
  const doubled = 2 * amount * part + whole;
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}

/** Write a rate in percent: 1900 is `19`, 550 is `5.5`. */
export function toPercent(rateBasisPoints: number): string {
  return String(rateBasisPoints / 100);
}

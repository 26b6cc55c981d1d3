/** ISO 4217 currencies the shop trades in, with the number of digits of their minor unit. */
export const CURRENCIES = { EUR: 2, USD: 2, GBP: 2, JPY: 0, KRW: 0, KWD: 3 } as const;

/** A currency from {@link CURRENCIES}. */
export type CurrencyCode = keyof typeof CURRENCIES;

/** An amount in whole minor units (cents, yen, fils); never a float. */
export interface Money {
  /** Whole minor units, safe as a JavaScript integer; negative for what is owed back. */
  readonly amountMinor: number;
  readonly currencyCode: CurrencyCode;
}

/** Whether `value` names a currency the shop trades in. */
export function isCurrencyCode(value: string): value is CurrencyCode {
  return Object.hasOwn(CURRENCIES, value);
}

/** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
function minorDigits(currencyCode: CurrencyCode): number {
  return CURRENCIES[currencyCode];
}

/**
 * Make an amount of money.
 * @throws RangeError when `amountMinor` is not a whole number that JavaScript holds exactly.
 */
export function money(amountMinor: number, currencyCode: CurrencyCode): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not a whole number of minor units: ${amountMinor}`);
  return { amountMinor, currencyCode };
}

/** Write an amount as a decimal string for display: 12345 EUR is `123.45`, 12345 JPY is `12345`. */
export function formatMinor({ amountMinor, currencyCode }: Money): string {
  const digits = minorDigits(currencyCode);
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

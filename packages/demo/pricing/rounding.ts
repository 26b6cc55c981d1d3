import type { CurrencyCode } from '#contracts';

/** How a currency is derived from euros, and what its prices look like. */
interface Rounding {
  /** Minor units of this currency for one euro cent; a fixed rate, for demonstration. */
  readonly perEuroCent: number;
  /** Prices end at `ending` below a whole multiple of `step`; the first entry whose `below` exceeds the amount counts. */
  readonly steps: readonly { readonly below: number; readonly step: number; readonly ending: number }[];
}

const ALL = Number.POSITIVE_INFINITY;

const ROUNDINGS: Readonly<Partial<Record<CurrencyCode, Rounding>>> = {
  // 1.49, 9.99, 24.99, and from 100 euros on 119.00, 249.00
  EUR: {
    perEuroCent: 1,
    steps: [
      { below: 400, step: 50, ending: 1 },
      { below: 10_000, step: 100, ending: 1 },
      { below: ALL, step: 1000, ending: 100 },
    ],
  },
  // 1 EUR = 1,600 KRW: 4,900, 38,900, 198,000
  KRW: {
    perEuroCent: 16,
    steps: [
      { below: 100_000, step: 1000, ending: 100 },
      { below: ALL, step: 10_000, ending: 1000 },
    ],
  },
  // 1 EUR = 0.335 KWD: 0.750, 3.250, 12.750
  KWD: {
    perEuroCent: 3.35,
    steps: [
      { below: 4_000, step: 250, ending: 0 },
      { below: ALL, step: 1000, ending: 250 },
    ],
  },
};

/**
 * What an amount of euro cents is sold for in a currency: converted, then moved to the nearest price that looks like
 * one. Whole minor units, never nothing.
 */
export function toShelfPrice(euroCents: number, currencyCode: CurrencyCode): number {
  const rounding = ROUNDINGS[currencyCode];
  if (!rounding) throw new RangeError(`the demo shop does not sell in ${currencyCode}`);
  const amount = euroCents * rounding.perEuroCent;
  const { step, ending } = rounding.steps.find(({ below }) => amount < below) ?? { step: 1, ending: 0 };
  return Math.max(1, Math.round((amount + ending) / step)) * step - ending;
}

import type { CurrencyCode } from '#contracts';

/** What a method costs for carts that weigh and are worth at least so much. */
export interface Tier {
  readonly fromWeightGrams: number;
  /** In minor units, all discounts off. */
  readonly fromTotalMinor: number;
  readonly amountMinor: number;
}

/** What a method costs in a currency: one amount, or one that depends on weight, on total, or on both. */
export interface Tariff {
  readonly currencyCode: CurrencyCode;
  /** From this total on it costs nothing; null when it always costs. */
  readonly freeAboveMinor: number | null;
  /** The first is for every cart: from 0 and 0. */
  readonly tiers: readonly Tier[];
}

/** What is to be sent. */
export interface Load {
  readonly weightGrams: number;
  /** What the things cost together in minor units, all discounts off, without shipping. */
  readonly totalMinor: number;
}

/** What it costs to send a load: the tier with the highest weight it reaches, and of those the highest total. */
export function costOf({ freeAboveMinor, tiers }: Tariff, { weightGrams, totalMinor }: Load): number {
  if (freeAboveMinor !== null && totalMinor >= freeAboveMinor) return 0;
  const reached = tiers.filter((tier) => tier.fromWeightGrams <= weightGrams && tier.fromTotalMinor <= totalMinor);
  const [best] = [...reached].sort(higherFirst);
  if (!best) throw new RangeError('a tariff has no tier for every cart');
  return best.amountMinor;
}

/** Why tiers do not make a tariff; `undefined` when they do. */
export function problemOf(tiers: readonly Tier[]): 'no-base' | 'repeated' | undefined {
  const bounds = tiers.map(({ fromWeightGrams, fromTotalMinor }) => `${fromWeightGrams}/${fromTotalMinor}`);
  if (!bounds.includes('0/0')) return 'no-base';
  return new Set(bounds).size < bounds.length ? 'repeated' : undefined;
}

const higherFirst = (a: Tier, b: Tier): number =>
  b.fromWeightGrams - a.fromWeightGrams || b.fromTotalMinor - a.fromTotalMinor;

import type { Money } from '#contracts';
import type { PriceEntry } from './price-entry';
import type { PriceList } from './price-list';
import { isActive, isScheduled } from './schedule';
import { splitTax, type TaxedAmount } from './tax';
import type { TaxClass } from './tax-class';

/** An entry that may be what a thing costs, with how the thing is taxed where its list applies. */
export interface Candidate extends Pick<PriceEntry, 'merchandiseId' | 'amount' | 'compareAt' | 'from' | 'until'> {
  readonly taxClass: TaxClass;
  /** `null` when nobody has said what the list's country takes on the class. */
  readonly rateBasisPoints: number | null;
}

/** What a thing costs at one moment, as customers see it. */
export interface Price extends TaxedAmount {
  /** As it is charged and shown: gross where prices include tax, net elsewhere. */
  readonly amount: Money;
  readonly taxIncluded: boolean;
  readonly taxClass: TaxClass;
  readonly rateBasisPoints: number;
  readonly countryCode: string;
  /** The amount to strike through, above `amount`. */
  readonly compareAt: Money | null;
  /** Since when and until when it holds; both null for a base price. */
  readonly from: Date | null;
  readonly until: Date | null;
}

/** What came of asking for a price. */
export type PriceOutcome =
  | { readonly kind: 'priced'; readonly price: Price }
  | { readonly kind: 'unpriced' }
  | { readonly kind: 'untaxed'; readonly taxClass: TaxClass; readonly countryCode: string };

/** Work out what a thing costs in a list at a moment, of all entries that it has there. */
export function priceAt(
  candidates: readonly Candidate[],
  { taxIncluded, countryCode }: Pick<PriceList, 'taxIncluded' | 'countryCode'>,
  at: Date,
): PriceOutcome {
  const { holding, base } = activeOf(candidates, at);
  if (!holding) return { kind: 'unpriced' };
  const { amount, taxClass, rateBasisPoints, from, until } = holding;
  if (rateBasisPoints === null) return { kind: 'untaxed', taxClass, countryCode };
  const split = splitTax(amount, rateBasisPoints, taxIncluded);
  const compareAt = holding.compareAt ?? (base && isAbove(base.amount, amount) ? base.amount : null);
  return {
    kind: 'priced',
    price: { ...split, amount, taxIncluded, taxClass, rateBasisPoints, countryCode, compareAt, from, until },
  };
}

/** A scheduled price goes before the base price, which it is compared to unless it says to what else. */
function activeOf(candidates: readonly Candidate[], at: Date): { holding?: Candidate; base?: Candidate } {
  const active = candidates.filter((candidate) => isActive(candidate, at));
  const base = active.find((candidate) => !isScheduled(candidate));
  return { base, holding: active.find(isScheduled) ?? base };
}

const isAbove = (a: Money, b: Money): boolean => a.amountMinor > b.amountMinor;

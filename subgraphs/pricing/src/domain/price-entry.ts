import { done, type Id, type Money } from '#contracts';
import { conflictOfSetting, type Outcome } from './outcome';
import { beginAlike, isScheduled, overlap, type Schedule } from './schedule';

/** What one thing costs in one list: always (the base price), or within dates (a scheduled price). */
export interface PriceEntry extends Schedule {
  readonly id: Id<'price'>;
  readonly priceListId: Id<'priceList'>;
  readonly merchandiseId: string;
  readonly amount: Money;
  /** The amount to strike through, above `amount`. */
  readonly compareAt: Money | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** What staff want a thing to cost in a list. */
export type NewPrice = Pick<PriceEntry, 'priceListId' | 'merchandiseId' | 'amount' | 'compareAt' | 'from' | 'until'>;

/** What to do so that a price is as staff want it: change an entry that is there, or add one. */
export type Placement =
  | { readonly kind: 'change'; readonly entry: PriceEntry }
  | { readonly kind: 'add'; readonly price: NewPrice };

/**
 * Decide where a price goes among those that a thing has in a list. Someone who saw a version changes the entry that
 * begins alike; someone who saw none adds one: a first base price, or a scheduled one at a time when no other holds.
 */
export function place(
  entries: readonly PriceEntry[],
  price: NewPrice,
  expectedVersion: number | undefined,
): Outcome<Placement> {
  const isNewSchedule = isScheduled(price) && expectedVersion === undefined;
  const current = isNewSchedule ? undefined : entries.find((entry) => beginAlike(entry, price));
  const refusal = conflictOfSetting('price', current, expectedVersion);
  if (refusal) return refusal;
  const inTheWay = entries.find((entry) => entry !== current && competes(entry, price));
  if (inTheWay) return { kind: 'schedule-overlap', schedule: inTheWay };
  return done(current ? { kind: 'change', entry: { ...current, ...price } } : { kind: 'add', price });
}

/** A base price gives way to a scheduled one; two scheduled ones at a time would leave open which holds. */
const competes = (a: Schedule, b: Schedule): boolean => isScheduled(a) && isScheduled(b) && overlap(a, b);

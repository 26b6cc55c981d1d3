import { done, type NotFound, type Outcome as OutcomeOf, type VersionConflict } from '#contracts';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | { readonly kind: 'taken'; readonly field: 'code' | 'sku' }
  | {
      readonly kind: 'insufficient-stock';
      readonly field: 'delta' | 'setTo' | 'quantity';
      readonly wanted: number;
      readonly available: number;
    }
  | { readonly kind: 'quantity-mismatch'; readonly onHand: number }
  | { readonly kind: 'quantity-limit'; readonly field: 'delta' | 'setTo'; readonly limit: number }
  | { readonly kind: 'reservation-unfit'; readonly why: Unfit }
  /** Something became of the order already. */
  | { readonly kind: 'order-settled'; readonly how: 'COMMITTED' | 'ABANDONED' }
  /** Some of the lines of the input are refused, and so all of them. */
  | { readonly kind: 'lines-refused'; readonly lines: readonly RefusedLine[] };

/** Why what was set aside is not sold: it is not there, not any more, or not what is to be sold. */
export type Unfit = 'MISSING' | 'EXPIRED' | 'CHANGED';

/** A line of an input, counted from 0, and why it is refused. */
export interface RefusedLine {
  readonly line: number;
  readonly refusal: Refusal;
}

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;

/** What became of lines that are changed together: all of them, or none when one is refused. */
export function allOrNone<Thing>(outcomes: readonly Outcome<Thing>[]): Outcome<Thing[]> {
  const lines = outcomes.flatMap((outcome, line) => (outcome.kind === 'done' ? [] : [{ line, refusal: outcome }]));
  if (lines.length > 0) return { kind: 'lines-refused', lines };
  return done(outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : [])));
}

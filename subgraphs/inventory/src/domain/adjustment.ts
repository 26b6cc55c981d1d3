import { done, notFound } from '#contracts';
import type { AdjustmentReason } from './movement';
import { allOrNone, type Outcome } from './outcome';
import { adjust, type Change, type Shelf, type StockLevel } from './stock-level';

/** How one thing's stock in one warehouse is to be adjusted. */
export interface Adjustment {
  /** The thing by its id or its SKU; one of them is given. */
  readonly merchandiseId?: string;
  readonly sku?: string;
  readonly warehouseId: string;
  readonly change: Change;
  readonly reason: AdjustmentReason;
  readonly note?: string;
}

/** A level right before and right after one line of several that are adjusted together. */
export interface Step {
  readonly before: Shelf;
  readonly after: Shelf;
}

/** Decide what several changes make of levels, one after the other; all hold, or none when one is refused. */
export function adjustAll(
  levels: readonly Shelf[],
  lines: readonly (Pick<StockLevel, 'merchandiseId' | 'warehouseId'> & { readonly change: Change })[],
): Outcome<Step[]> {
  const current = new Map(levels.map((level) => [placeOf(level), level]));
  return allOrNone(
    lines.map((line): Outcome<Step> => {
      const before = current.get(placeOf(line));
      if (!before) return notFound('stock level', 'warehouseId');
      const outcome = adjust(before, line.change);
      if (outcome.kind !== 'done') return outcome;
      current.set(placeOf(line), outcome.value);
      return done({ before, after: outcome.value });
    }),
  );
}

const placeOf = ({ merchandiseId, warehouseId }: Pick<StockLevel, 'merchandiseId' | 'warehouseId'>): string =>
  `${merchandiseId} ${warehouseId}`;

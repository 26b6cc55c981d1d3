import { done } from '#contracts';
import { allOrNone, type Outcome } from './outcome';
import { available, type StockLevel, type Units } from './stock-level';

/** So many units of a thing that somebody wants. */
export interface WantedLine {
  readonly merchandiseId: string;
  readonly quantity: number;
}

/**
 * Decide from which levels the lines are taken: from the first level that has some, then from the next; all lines or
 * none. A line that cannot be met is told how many there would be for it, after the lines before it.
 * @param levels in the order in which they are asked.
 */
export function allocate(levels: readonly StockLevel[], lines: readonly WantedLine[]): Outcome<Units[]> {
  const left = new Map(levels.map((level) => [level.id, available(level)]));
  const outcomes = lines.map(({ merchandiseId, quantity }) => {
    const taken = take(
      quantity,
      levels.filter((level) => level.merchandiseId === merchandiseId),
      left,
    );
    for (const units of taken) left.set(units.levelId, (left.get(units.levelId) ?? 0) - units.quantity);
    const found = taken.reduce((sum, units) => sum + units.quantity, 0);
    return found < quantity
      ? ({ kind: 'insufficient-stock', field: 'quantity', wanted: quantity, available: found } as const)
      : done(taken);
  });
  const outcome = allOrNone(outcomes);
  return outcome.kind === 'done' ? done(merge(outcome.value.flat())) : outcome;
}

function take(wanted: number, levels: readonly StockLevel[], left: ReadonlyMap<string, number>): Units[] {
  let missing = wanted;
  return levels.flatMap(({ id }) => {
    const quantity = Math.min(missing, left.get(id) ?? 0);
    missing -= quantity;
    return quantity > 0 ? [{ levelId: id, quantity }] : [];
  });
}

/** Two lines of one thing may be taken from one level. */
function merge(units: readonly Units[]): Units[] {
  const byLevel = new Map<Units['levelId'], number>();
  for (const { levelId, quantity } of units) byLevel.set(levelId, (byLevel.get(levelId) ?? 0) + quantity);
  return [...byLevel].map(([levelId, quantity]) => ({ levelId, quantity }));
}

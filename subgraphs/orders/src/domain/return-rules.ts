import { done, notFound } from '#contracts';
import type { LineProgress } from './fulfilment-status';
import type { Outcome } from './outcome';
import type { ReturnLine } from './return';

/** What somebody wants to send back. */
export type WantedReturn = Pick<ReturnLine, 'orderLineId' | 'quantity' | 'reason' | 'comment'>;

/** What arrived of a return: so many units, and where they went on the shelf. */
export type Arrived = Pick<ReturnLine, 'orderLineId' | 'quantity' | 'warehouseId'>;

/** A line of an order that things may come back of. */
export interface ReturnableLine extends LineProgress {
  readonly id: string;
  /** Units that came back, or are to. */
  readonly claimed: number;
}

/** Decide whether things may be asked back: only what was sent, and each unit once. */
export function requestLines(lines: readonly ReturnableLine[], wanted: readonly WantedReturn[]): Outcome<ReturnLine[]> {
  const left = wanted.map(({ orderLineId }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    return line && line.shipped - line.claimed;
  });
  return withinLimits(wanted, left, () =>
    wanted.map((line): ReturnLine => ({ ...line, received: null, warehouseId: null })),
  );
}

/** Decide what a return is once this arrived of it; lines that are not named did not come. */
export function receiveLines(lines: readonly ReturnLine[], arrived: readonly Arrived[]): Outcome<ReturnLine[]> {
  const left = arrived.map(({ orderLineId }) => lines.find((line) => line.orderLineId === orderLineId)?.quantity);
  return withinLimits(arrived, left, () =>
    lines.map((line) => {
      const came = arrived.find(({ orderLineId }) => orderLineId === line.orderLineId);
      return { ...line, received: came?.quantity ?? 0, warehouseId: came?.quantity ? came.warehouseId : null };
    }),
  );
}

/** `left`: how many units each line may have; none for a line that is not there. */
function withinLimits(
  wanted: readonly { readonly quantity: number }[],
  left: readonly (number | undefined)[],
  make: () => ReturnLine[],
): Outcome<ReturnLine[]> {
  const missing = left.indexOf(undefined);
  if (missing >= 0) return notFound('line', `lines.${missing}.orderLineId`);
  const exceeded = wanted.flatMap(({ quantity }, line) => {
    const limit = left[line] ?? 0;
    return quantity > limit ? [{ line, left: limit }] : [];
  });
  return exceeded.length > 0 ? { kind: 'quantity-exceeded', lines: exceeded } : done(make());
}

import { EVENTS } from '#contracts';
import { factOf } from '#kit';
import { turns } from '../domain/salability';
import type { Shelf } from '../domain/stock-level';
import type { ServedChannel } from '../domain/warehouse';
import type { StockRows } from '../store/stock';

/** What is made of levels that are locked: every level of some things before and after, in one order. */
export interface Movable {
  readonly before: readonly Shelf[];
  readonly after: readonly Shelf[];
  readonly at: Date;
}

/** The levels that are others now. */
export const changed = ({ before, after }: Movable): Shelf[] => after.filter((level, index) => level !== before[index]);

/** Tell the other services what ran out in a channel, and what came back; nothing else about stock is news to them. */
export async function tellTurns(
  rows: Pick<StockRows, 'emitAll'>,
  { before, after, at }: Movable,
  served: readonly ServedChannel[],
  traceparent?: string,
): Promise<void> {
  const facts = turns(before, after, served).map((turn) => factOf(EVENTS.inventory.stockChanged, turn));
  await rows.emitAll(facts, { at, traceparent });
}

import { createId, type Id } from '#contracts';
import type { StockLevel } from './stock-level';

/** Why staff adjust a level. */
export type AdjustmentReason = 'RECEIVED' | 'RETURNED' | 'FOUND' | 'DAMAGED' | 'LOST' | 'COUNTED' | 'CORRECTED';

/** Why stock moved. */
export type MovementReason = 'INITIAL_STOCK' | AdjustmentReason | 'ALLOCATED' | 'CANCELLED' | 'DISPATCHED';

/** An entry of the ledger: never changed, never removed. The entries of a level sum to what it is. */
export interface Movement {
  readonly id: Id<'movement'>;
  readonly levelId: Id<'stockLevel'>;
  readonly reason: MovementReason;
  /** What it did to `onHand`. */
  readonly onHandDelta: number;
  /** What it did to `allocated`. */
  readonly allocatedDelta: number;
  readonly note: string | null;
  /** Who did it: `staff:stf_…`, `service:checkout`; null for what was there when the shop opened. */
  readonly actor: string | null;
  readonly reservationId: Id<'reservation'> | null;
  /** The order that it was for, if any. */
  readonly orderId: string | null;
  readonly at: Date;
}

/** The entries for what happened to levels: one for each whose numbers are others now. */
export function movementsOf(
  before: readonly StockLevel[],
  after: readonly StockLevel[],
  about: Pick<Movement, 'reason' | 'actor' | 'at'> & Partial<Pick<Movement, 'note' | 'reservationId' | 'orderId'>>,
): Movement[] {
  return after.flatMap((level, index) => {
    const moved = difference(before[index] ?? level, level);
    const id = createId('movement', about.at.getTime());
    return moved ? [{ note: null, reservationId: null, orderId: null, ...about, ...moved, id }] : [];
  });
}

/** What a change did to the numbers that the ledger accounts for; `undefined` when it did nothing to them. */
function difference(
  before: StockLevel,
  after: StockLevel,
): Pick<Movement, 'levelId' | 'onHandDelta' | 'allocatedDelta'> | undefined {
  const onHandDelta = after.onHand - before.onHand;
  const allocatedDelta = after.allocated - before.allocated;
  return onHandDelta || allocatedDelta ? { levelId: after.id, onHandDelta, allocatedDelta } : undefined;
}

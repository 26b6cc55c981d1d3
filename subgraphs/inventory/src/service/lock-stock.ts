import { expire, type Reservation } from '../domain/reservation';
import { hold, type StockLevel } from '../domain/stock-level';
import type { Rows } from '../store';
import type { LevelKeys } from '../store/stock-level-locks';

/** Levels that nobody else changes until the transaction ends, and what expired reservations give back to them. */
export interface LockedStock {
  /** As they are written. */
  readonly written: readonly StockLevel[];
  /** As they are: what has expired is not reserved any more. */
  readonly levels: readonly StockLevel[];
  readonly lapsed: readonly Reservation[];
}

/**
 * Lock the levels of things in warehouses, and those that their expired reservations hold besides. Reservations are
 * locked before levels and each kind in the order of ids, here as everywhere.
 */
export async function lockStock(
  rows: Rows,
  keys: Required<Pick<LevelKeys, 'merchandiseIds' | 'warehouseIds'>>,
  at: Date,
): Promise<LockedStock> {
  const lapsed = await rows.lockLapsedReservations({ merchandiseIds: keys.merchandiseIds, at });
  return { lapsed, ...(await lockLevels(rows, keys, lapsed)) };
}

/** Lock the levels that expired reservations hold. */
export async function lockStockOf(rows: Rows, lapsed: readonly Reservation[]): Promise<LockedStock> {
  return { lapsed, ...(await lockLevels(rows, {}, lapsed)) };
}

/** Save what became of locked levels, and that the expired reservations gave their units back. */
export async function saveStock(
  rows: Rows,
  { written, lapsed }: LockedStock,
  levels: readonly StockLevel[],
  at: Date,
): Promise<void> {
  const unchanged = new Set(written);
  await rows.saveStockLevels(
    levels.filter((level) => !unchanged.has(level)),
    at,
  );
  const ended = lapsed.map((reservation) => expire(reservation, at).id);
  if (ended.length > 0) await rows.settleReservations(ended, 'EXPIRED', at);
}

async function lockLevels(rows: Rows, keys: LevelKeys, lapsed: readonly Reservation[]) {
  const units = lapsed.flatMap((reservation) => reservation.units);
  const written = await rows.lockStockLevels({ ...keys, ids: units.map(({ levelId }) => levelId) });
  return { written, levels: hold('release', written, units) };
}

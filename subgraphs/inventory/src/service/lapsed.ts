import { EVENTS } from '#contracts';
import { factOf } from '#kit';
import { merge } from '../domain/allocation';
import type { HeldUnits, Reservation } from '../domain/reservation';
import { happen, type Shelf } from '../domain/stock-level';
import type { StockRows } from '../store/stock';
import type { LapsedWanted } from '../store/stock/reservations';

/** Reservations whose time is over, locked, and what they hold. */
export interface Lapsed {
  readonly reservations: readonly Reservation[];
  readonly units: readonly HeldUnits[];
}

/** Nothing that has expired. */
export const NONE: Lapsed = { reservations: [], units: [] };

/** Reservations settled in one transaction at most, so that no level is locked for long. */
export const BATCH = 100;

/** Lock some that have expired, before any level is locked; those that others are at are left to them. */
export async function claimLapsed(rows: StockRows, wanted: Omit<LapsedWanted, 'limit'>): Promise<Lapsed> {
  const reservations = await rows.claimLapsed({ ...wanted, limit: BATCH });
  if (reservations.length === 0) return NONE;
  return { reservations, units: await rows.findUnits(reservations.map(({ id }) => id)) };
}

/** The levels once it is written down that they have expired: their units are free again. */
export const withoutLapsed = (levels: readonly Shelf[], { units }: Lapsed): Shelf[] => happen('release', levels, units);

/** Write down that they have expired, with levels that have their units back, and tell it. */
export async function settleLapsed(
  rows: StockRows,
  { reservations, units }: Lapsed,
  at: Date,
  levels: readonly Shelf[] = [],
): Promise<void> {
  if (reservations.length === 0) return;
  const ids = reservations.map(({ id }) => id);
  await rows.settleReservations(ids, 'EXPIRED', levels, at);
  const facts = reservations.map(({ id, owner }) => {
    const lines = merge(units.filter(({ reservationId }) => reservationId === id));
    return factOf(EVENTS.inventory.reservationExpired, { owner, reservationId: id, lines });
  });
  await rows.emitAll(facts, { at });
}

import type { Id } from '#contracts';
import type { Sql } from '#kit';
import type { HeldUnits, Reservation } from '../../domain/reservation';
import type { SettledState } from '../../domain/reservation-state';
import type { StockLevel } from '../../domain/stock-level';
import { levelValues, WRITE_LEVELS } from './levels';

const RESERVATION = `id, owner, channel_slug AS "channelSlug", state::text, expires_at AS "expiresAt",
  created_at AS "createdAt", settled_at AS "settledAt"`;

const LOCK_ACTIVE = `SELECT ${RESERVATION} FROM reservation WHERE owner = $1 AND state = 'ACTIVE' FOR UPDATE`;

// A sale that is under way is waited for, and seen.
const LOCK_KEPT = `
  SELECT ${RESERVATION} FROM reservation WHERE owner = $1 AND state IN ('ACTIVE', 'COMMITTED') FOR UPDATE`;

const LATEST = `
  SELECT state::text FROM reservation WHERE owner = $1 ORDER BY created_at DESC, id DESC LIMIT 1`;

const UNITS = `
  SELECT reservation_id AS "reservationId", level_id AS "levelId", quantity, merchandise_id AS "merchandiseId",
    warehouse_id AS "warehouseId"
  FROM reservation_line JOIN stock_level ON stock_level.id = level_id
  WHERE reservation_id = ANY($1)
  ORDER BY level_id`;

const LAPSED = `state = 'ACTIVE' AND expires_at <= $1`;

const HOLDS_SOME = `EXISTS (
    SELECT FROM reservation_line AS line JOIN stock_level AS level ON level.id = line.level_id
    WHERE line.reservation_id = reservation.id AND level.merchandise_id = ANY($2)
  )`;

const ANY_LAPSED = `SELECT 1 FROM reservation WHERE ${LAPSED} AND ${HOLDS_SOME} LIMIT 1`;

const CLAIM_LAPSED = `SELECT ${RESERVATION} FROM reservation
  WHERE ${LAPSED} AND ($2::text[] IS NULL OR ${HOLDS_SOME}) AND id IS DISTINCT FROM $4::text
  ORDER BY expires_at LIMIT $3
  FOR UPDATE SKIP LOCKED`;

const LINES = `
  INSERT INTO reservation_line (reservation_id, level_id, quantity)
  SELECT $6, line.* FROM unnest($7::text[], $8::int[]) AS line`;

const ADD = `${WRITE_LEVELS}, held AS (
    INSERT INTO reservation (id, owner, channel_slug, state, expires_at, created_at)
    VALUES ($6, $9, $10, 'ACTIVE', $11, $5)
  ) ${LINES}`;

const REPLACE = `${WRITE_LEVELS}, held AS (
    UPDATE reservation SET channel_slug = $9, expires_at = $10 WHERE id = $6
  ), gone AS (
    DELETE FROM reservation_line WHERE reservation_id = $6 AND level_id <> ALL($7)
  ) ${LINES}
  ON CONFLICT (reservation_id, level_id) DO UPDATE SET quantity = excluded.quantity`;

const SETTLE = `${WRITE_LEVELS}
  UPDATE reservation SET state = $6::"ReservationState", settled_at = $5 WHERE id = ANY($7)`;

/** The statements on reservations. */
export function reservationStatements(sql: Sql) {
  return {
    /** Lock the one that somebody has. Its units may be read once it is locked. */
    async lockActiveReservation(owner: string): Promise<Reservation | undefined> {
      return (await sql<Reservation>(LOCK_ACTIVE, [owner]))[0];
    },

    /** Lock the one that somebody has, and those that were sold to them. */
    lockKeptReservations: (owner: string): Promise<Reservation[]> => sql<Reservation>(LOCK_KEPT, [owner]),

    /** What became of the last one that somebody had. */
    async lastState(owner: string): Promise<Reservation['state'] | undefined> {
      return (await sql<Pick<Reservation, 'state'>>(LATEST, [owner]))[0]?.state;
    },

    /** What reservations hold, level by level. */
    findUnits: (reservationIds: readonly string[]): Promise<HeldUnits[]> => sql<HeldUnits>(UNITS, [reservationIds]),

    /** Whether something that has expired still holds units of these things. */
    async holdsLapsed(merchandiseIds: readonly string[], at: Date): Promise<boolean> {
      return (await sql(ANY_LAPSED, [at, merchandiseIds])).length > 0;
    },

    /** Lock some that have expired; those that others are at are left to them. */
    claimLapsed: ({ at, limit, merchandiseIds, except }: LapsedWanted): Promise<Reservation[]> =>
      sql<Reservation>(CLAIM_LAPSED, [at, merchandiseIds ?? null, limit, except ?? null]),

    async addReservation(reservation: NewReservation, levels: readonly StockLevel[], at: Date): Promise<void> {
      const { id, owner, channelSlug, expiresAt, units } = reservation;
      await sql(ADD, [...levelValues(levels, at), id, ...unitValues(units), owner, channelSlug, expiresAt]);
    },

    /** Let a reservation that is locked hold other units. */
    async replaceReservation(reservation: NewReservation, levels: readonly StockLevel[], at: Date): Promise<void> {
      const { id, channelSlug, expiresAt, units } = reservation;
      await sql(REPLACE, [...levelValues(levels, at), id, ...unitValues(units), channelSlug, expiresAt]);
    },

    /** Let a reservation that is locked end at another time. */
    async setExpiry(id: string, expiresAt: Date): Promise<void> {
      await sql('UPDATE reservation SET expires_at = $2 WHERE id = $1', [id, expiresAt]);
    },

    /** End reservations that are locked. */
    async settleReservations(
      ids: readonly string[],
      state: SettledState,
      levels: readonly StockLevel[],
      at: Date,
    ): Promise<void> {
      await sql(SETTLE, [...levelValues(levels, at), state, ids]);
    },
  };
}

/** Which reservations that have expired by `at`: some that hold units of these things, or any. */
export interface LapsedWanted {
  readonly at: Date;
  readonly limit: number;
  readonly merchandiseIds?: readonly string[];
  /** All but this one. */
  readonly except?: string;
}

/** A reservation that is about to be written, with what it holds. */
export interface NewReservation extends Pick<Reservation, 'owner' | 'channelSlug' | 'expiresAt'> {
  readonly id: Id<'reservation'>;
  readonly units: readonly Pick<HeldUnits, 'levelId' | 'quantity'>[];
}

const unitValues = (units: NewReservation['units']): unknown[] => [
  units.map(({ levelId }) => levelId),
  units.map(({ quantity }) => quantity),
];

import type { Reservation } from '../domain/reservation';
import type { ReservationState } from '../domain/reservation-state';
import { Prisma } from '../generated/prisma/client';

/** The statements on reservations. Those that lock do so in the order of ids, or not at all where others are at it. */
export function reservationRows(client: Prisma.TransactionClient) {
  return {
    findReservations: (ids: readonly string[]): Promise<Reservation[]> => select(Prisma.sql`WHERE id = ANY(${ids})`),

    async lockReservation(id: string): Promise<Reservation | undefined> {
      return (await select(Prisma.sql`WHERE id = ${id} FOR UPDATE`))[0];
    },

    /** Lock all that have expired and hold units of these things; waits for those who are settling one of them. */
    lockLapsedReservations: ({ merchandiseIds, at }: { merchandiseIds: readonly string[]; at: Date }) =>
      select(Prisma.sql`
        WHERE state = 'ACTIVE' AND expires_at <= ${at} AND EXISTS (
          SELECT FROM reservation_line AS line JOIN stock_level AS level ON level.id = line.level_id
          WHERE line.reservation_id = reservation.id AND level.merchandise_id = ANY(${merchandiseIds})
        )
        ORDER BY id
        FOR UPDATE`),

    /** Lock some that have expired, whoever they are for, but none that others are settling. */
    claimLapsedReservations: ({ at, limit }: { at: Date; limit: number }) =>
      select(Prisma.sql`
        WHERE state = 'ACTIVE' AND expires_at <= ${at}
        ORDER BY expires_at
        LIMIT ${limit}
        FOR UPDATE SKIP LOCKED`),

    /** Add one that is ACTIVE. */
    async addReservation({ id, owner, channelSlug, expiresAt, createdAt, units }: Reservation): Promise<void> {
      await client.$executeRaw`
        WITH reservation AS (
          INSERT INTO reservation (id, owner, channel_slug, state, expires_at, created_at)
          VALUES (${id}, ${owner}, ${channelSlug}, 'ACTIVE', ${expiresAt}, ${createdAt})
        )
        INSERT INTO reservation_line (reservation_id, level_id, quantity)
        SELECT ${id}, line.* FROM unnest(
          ${units.map(({ levelId }) => levelId)}::text[], ${units.map(({ quantity }) => quantity)}::int[]
        ) AS line`;
    },

    async setExpiry({ id, expiresAt }: Pick<Reservation, 'id' | 'expiresAt'>): Promise<void> {
      await client.reservation.updateMany({ where: { id }, data: { expiresAt } });
    },

    async settleReservations(ids: readonly string[], state: ReservationState, settledAt: Date): Promise<void> {
      await client.reservation.updateMany({ where: { id: { in: [...ids] } }, data: { state, settledAt } });
    },
  };

  function select(where: Prisma.Sql): Promise<Reservation[]> {
    return client.$queryRaw`
      SELECT id, owner, channel_slug AS "channelSlug", state::text, expires_at AS "expiresAt",
        created_at AS "createdAt", settled_at AS "settledAt", (
          SELECT json_agg(json_build_object('levelId', level_id, 'quantity', quantity) ORDER BY level_id)
          FROM reservation_line WHERE reservation_id = reservation.id
        ) AS units
      FROM reservation ${where}`;
  }
}

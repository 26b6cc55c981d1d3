import type { HeldUnits, Reservation } from '../domain/reservation';
import type { Prisma } from '../generated/prisma/client';

/** The statements of those who look at reservations. */
export function reservationRows(client: Prisma.TransactionClient) {
  return {
    findReservations: (ids: readonly string[]): Promise<Reservation[]> =>
      client.reservation.findMany({ where: { id: { in: [...ids] } } }),

    /** What reservations hold, or held while they were ACTIVE. */
    async findUnitsOf(reservationIds: readonly string[]): Promise<HeldUnits[]> {
      const rows = await client.reservationLine.findMany({
        where: { reservationId: { in: [...reservationIds] } },
        include: { level: { select: { merchandiseId: true, warehouseId: true } } },
        orderBy: { levelId: 'asc' },
      });
      return rows.map(({ level, ...units }) => ({ ...units, ...level }));
    },
  };
}

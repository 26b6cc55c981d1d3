import { Prisma } from '../generated/prisma/client';

/**
 * Units that levels count as reserved though their reservations have expired: `level_id`, `quantity`. They are there
 * for the seconds until the sweep comes by, and whoever looks in between must not see them as reserved.
 */
export const lapsedUnits = (at: Date): Prisma.Sql => Prisma.sql`
  SELECT line.level_id, sum(line.quantity)::int AS quantity
  FROM reservation JOIN reservation_line AS line ON line.reservation_id = reservation.id
  WHERE reservation.state = 'ACTIVE' AND reservation.expires_at <= ${at}
  GROUP BY line.level_id`;

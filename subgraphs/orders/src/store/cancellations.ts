import type { Sql } from '#kit';
import type { Cancellation, SettledCancellation } from '../domain/cancellation';

const COLUMNS = `order_id AS "orderId", reason, actor, state`;

/** Each is taken by one who looks, for a while, so that replicas do not all ask shipping the same. */
const CLAIM = `
  UPDATE cancellation SET requested_at = $2 WHERE order_id IN (
    SELECT order_id FROM cancellation WHERE state = 'REQUESTED' AND requested_at <= $1
    ORDER BY requested_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING order_id AS "orderId"`;

/** The statements on wishes to cancel. Their orders are locked before them. */
export function cancellationRows(sql: Sql) {
  return {
    async findCancellation(orderId: string): Promise<Cancellation | undefined> {
      const [found] = await sql<Cancellation>(`SELECT ${COLUMNS} FROM cancellation WHERE order_id = $1`, [orderId]);
      return found;
    },

    addCancellation: ({ orderId, reason, actor, state }: Cancellation, at: Date): Promise<unknown> =>
      sql(
        `INSERT INTO cancellation (order_id, reason, actor, state, requested_at, settled_at)
         VALUES ($1, $2, $3, $4, $5, CASE WHEN $4 <> 'REQUESTED'::"CancellationState" THEN $5::timestamptz END)`,
        [orderId, reason, actor, state, at],
      ),

    settleCancellation: (orderId: string, state: SettledCancellation, at: Date): Promise<unknown> =>
      sql('UPDATE cancellation SET state = $2, settled_at = $3 WHERE order_id = $1', [orderId, state, at]),

    /** Orders whose cancellation nobody has settled since `before`; whoever claims them now has them to themselves for as long again. */
    async claimCancellations({ before, at, limit }: { before: Date; at: Date; limit: number }): Promise<string[]> {
      const rows = await sql<{ orderId: string }>(CLAIM, [before, at, limit]);
      return rows.map(({ orderId }) => orderId);
    },
  };
}

import type { Sql } from '#kit';
import type { Return, ReturnLine } from '../domain/return';

const RETURN = `"return".id, order_id AS "orderId", state, actor, note, refund_minor AS "refundMinor",
  gift_cards AS "giftCards", requested_at AS "requestedAt", decided_at AS "decidedAt", received_at AS "receivedAt",
  refunded_at AS "refundedAt", (
    SELECT json_agg(json_build_object('orderLineId', line.order_line_id, 'quantity', line.quantity, 'reason', line.reason,
      'comment', line.comment, 'received', line.received, 'warehouseId', line.warehouse_id) ORDER BY bought.position)
    FROM return_line AS line JOIN order_line AS bought ON bought.id = line.order_line_id
    WHERE line.return_id = "return".id
  ) AS lines`;

const ADD = `
  WITH added AS (
    INSERT INTO "return" (id, order_id, actor, requested_at) VALUES ($1, $2, $3, $4) RETURNING id
  )
  INSERT INTO return_line (return_id, order_line_id, quantity, reason, comment)
  SELECT added.id, given.order_line_id, given.quantity, given.reason, given.comment
  FROM added, json_populate_recordset(NULL::return_line, $5) AS given`;

const RECEIVE = `
  WITH received AS (
    UPDATE "return" SET state = $2, refund_minor = $3, gift_cards = $4, received_at = $5,
      refunded_at = CASE WHEN $2 = 'REFUNDED'::"ReturnState" THEN $5::timestamptz END
    WHERE id = $1 RETURNING id
  )
  UPDATE return_line SET received = arrived.quantity, warehouse_id = arrived.warehouse_id
  FROM received, unnest($6::text[], $7::int[], $8::text[]) AS arrived (order_line_id, quantity, warehouse_id)
  WHERE return_id = received.id AND return_line.order_line_id = arrived.order_line_id`;

/** The statements on returns. Their orders are locked before them. */
export function returnRows(sql: Sql) {
  return {
    returnsById: (ids: readonly string[]): Promise<Return[]> =>
      sql<Return>(`SELECT ${RETURN} FROM "return" WHERE id = ANY($1)`, [ids]),
    /** The oldest first. */
    returnsOf: (orderIds: readonly string[]): Promise<Return[]> =>
      sql<Return>(`SELECT ${RETURN} FROM "return" WHERE order_id = ANY($1) ORDER BY order_id, id`, [orderIds]),

    addReturn: ({ id, orderId, actor, requestedAt, lines }: Return): Promise<unknown> => {
      const rows = lines.map(({ orderLineId, ...line }: ReturnLine) => ({ ...line, order_line_id: orderLineId }));
      return sql(ADD, [id, orderId, actor, requestedAt, JSON.stringify(rows)]);
    },

    decideReturn: ({ id, state, note, decidedAt }: Return): Promise<unknown> =>
      sql('UPDATE "return" SET state = $2, note = $3, decided_at = $4 WHERE id = $1', [id, state, note, decidedAt]),

    receiveReturn: ({ id, state, refundMinor, giftCards, receivedAt, lines }: Return): Promise<unknown> =>
      sql(RECEIVE, [
        ...[id, state, refundMinor, JSON.stringify(giftCards), receivedAt],
        lines.map(({ orderLineId }) => orderLineId),
        lines.map(({ received }) => received),
        lines.map(({ warehouseId }) => warehouseId),
      ]),

    refundReturn: (id: string, at: Date): Promise<unknown> =>
      sql(`UPDATE "return" SET state = 'REFUNDED', refunded_at = $2 WHERE id = $1`, [id, at]),
  };
}

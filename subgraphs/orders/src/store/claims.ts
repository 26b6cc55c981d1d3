import type { Sql } from '#kit';
import type { OrderStatus } from '../domain/order-status';

/** What a checkout session made here. */
export interface MadeOfSession {
  /** Null, like the rest, for a session that was abandoned before its order came. */
  readonly id: string | null;
  readonly number: string;
  readonly status: OrderStatus;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly createdAt: Date;
  readonly lines: readonly { readonly id: string; readonly merchandiseId: string }[];
}

const OF_SESSION = `
  SELECT made.id, made.number, made.status, made.total_minor AS "totalMinor", made.due_minor AS "dueMinor",
    made.created_at AS "createdAt", (SELECT json_agg(json_build_object('id', line.id, 'merchandiseId', line.merchandise_id)
      ORDER BY line.position) FROM order_line AS line WHERE line.order_id = made.id) AS lines
  FROM checkout_claim LEFT JOIN "order" AS made ON made.id = checkout_claim.order_id
  WHERE checkout_claim.checkout_session_id = $1`;

const ABANDON = `
  WITH abandoned AS (
    UPDATE "order" SET status = 'ABANDONED' FROM checkout_claim
    WHERE checkout_claim.checkout_session_id = $1 AND "order".id = checkout_claim.order_id AND status = 'PENDING'
    RETURNING "order".id
  )
  INSERT INTO timeline_entry (id, order_id, kind, at, actor, detail)
  SELECT $2, id, 'ABANDONED', $3, 'service:checkout', $4 FROM abandoned RETURNING order_id`;

/** The statements on what checkout sessions made. */
export function claimRows(sql: Sql) {
  return {
    async findMade(checkoutSessionId: string): Promise<MadeOfSession | undefined> {
      const [made] = await sql<MadeOfSession>(OF_SESSION, [checkoutSessionId]);
      return made;
    },

    /** Abandon the order of a session while it is PENDING; whether there was one. */
    async abandonOrder(checkoutSessionId: string, entry: { id: string; at: Date; reason: string }): Promise<boolean> {
      const detail = JSON.stringify({ text: entry.reason });
      return (await sql(ABANDON, [checkoutSessionId, entry.id, entry.at, detail])).length > 0;
    },

    /** Remember that a session is to make no order; whether it was unknown until now. */
    async addTombstone(checkoutSessionId: string, at: Date): Promise<boolean> {
      const rows = await sql(
        'INSERT INTO checkout_claim (checkout_session_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
        [checkoutSessionId, at],
      );
      return rows.length > 0;
    },
  };
}

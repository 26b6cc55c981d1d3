import type { Sql } from '#kit';
import type { Refund } from '../domain/refund';

const COLUMNS = `id, payment_id AS "paymentId", amount_minor AS "amountMinor", state, reason, reference, retry_of AS "retryOf",
  provider_refund_id AS "providerRefundId", failure, actor, created_at AS "createdAt", settled_at AS "settledAt"`;

/** The statements that read refunds; they are written with their payments. */
export function refundRows(sql: Sql) {
  return {
    findRefunds: (ids: readonly string[]): Promise<Refund[]> =>
      sql<Refund>(`SELECT ${COLUMNS} FROM refund WHERE id = ANY($1)`, [ids]),
    findRefundsOf: (paymentIds: readonly string[]): Promise<Refund[]> =>
      sql<Refund>(`SELECT ${COLUMNS} FROM refund WHERE payment_id = ANY($1) ORDER BY created_at, id`, [paymentIds]),
  };
}

import type { Sql } from '#kit';
import type { Fact, FactSource } from '../domain/fact';

/** Something that happened to a payment, as it is kept. */
export interface PaymentEvent extends Fact {
  readonly paymentId: string;
  readonly source: FactSource;
  readonly actor: string | null;
  readonly at: Date;
}

const OF_PAYMENTS = `
  SELECT payment_id AS "paymentId", kind, source, amount_minor AS "amountMinor", refund_id AS "refundId", detail, actor, at
  FROM payment_event WHERE payment_id = ANY($1) ORDER BY id`;

/** The statements that read what happened; it is written with the payments that it happened to. */
export function eventReads(sql: Sql) {
  return {
    /** The earliest first. */
    findEventsOf: (paymentIds: readonly string[]): Promise<PaymentEvent[]> =>
      sql<PaymentEvent>(OF_PAYMENTS, [paymentIds]),
  };
}

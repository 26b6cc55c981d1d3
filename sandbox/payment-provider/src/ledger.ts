import { toWebhook } from '../../webhooks/event';
import { type Payment, type Sums, statusOf, sumsOf } from './domain/payment';
import type { PaymentTables } from './provider';

/** Everything that happened here, to compare with what others say. */
export type Ledger = ReturnType<typeof readLedger>;

/** Read the ledger. */
export function readLedger(tables: PaymentTables) {
  const payments = tables.payments.all();
  return {
    sums: sumsByCurrency(payments),
    payments: payments.map(toEntry),
    calls: tables.calls.all(),
    webhooks: tables.events.all().map((event) => toWebhook(event, tables.deliveries)),
  };
}

/** Add up what went where, currency by currency. */
export function sumsByCurrency(payments: readonly Payment[]): Record<string, Sums> {
  const sums: Record<string, Sums> = {};
  for (const payment of payments) {
    const sum = sums[payment.currency] ?? { authorised: 0, captured: 0, voided: 0, refunded: 0 };
    const more = sumsOf(payment);
    sums[payment.currency] = {
      authorised: sum.authorised + more.authorised,
      captured: sum.captured + more.captured,
      voided: sum.voided + more.voided,
      refunded: sum.refunded + more.refunded,
    };
  }
  return sums;
}

function toEntry(payment: Payment) {
  const { id, reference, token, currency, amount, declineCode, movements, refunds, createdAt } = payment;
  const status = statusOf(payment);
  return {
    id,
    reference,
    token,
    currency,
    amount,
    status,
    declineCode,
    ...sumsOf(payment),
    movements,
    refunds,
    createdAt,
  };
}

import { type Payment, type Sums, statusOf, sumsOf } from './domain/payment';
import type { PaymentTables } from './provider';

/** Everything that happened here, to compare with what others say. */
export function readLedger(tables: PaymentTables) {
  const payments = tables.payments.all().map(toEntry);
  return {
    sums: sumUp(payments),
    payments,
    calls: tables.calls.all(),
    webhooks: tables.events.all().map(({ body: _body, ...event }) => event),
  };
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

function sumUp(payments: readonly ReturnType<typeof toEntry>[]): Record<string, Sums> {
  const sums: Record<string, Sums> = {};
  for (const { currency, authorised, captured, voided, refunded } of payments) {
    const sum = sums[currency] ?? { authorised: 0, captured: 0, voided: 0, refunded: 0 };
    sums[currency] = {
      authorised: sum.authorised + authorised,
      captured: sum.captured + captured,
      voided: sum.voided + voided,
      refunded: sum.refunded + refunded,
    };
  }
  return sums;
}

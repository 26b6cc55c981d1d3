import type { Payment, Refund } from './domain/payment';
import { statusOf, sumsOf } from './domain/payment';

/** A payment as callers see it; `baseUrl` is where the customer's browser finds this program. */
export function toWire(payment: Payment, baseUrl: string) {
  const { id, reference, amount, currency, declineCode, refunds, createdAt } = payment;
  const status = statusOf(payment);
  return {
    id,
    reference,
    status,
    amount,
    currency,
    ...sumsOf(payment),
    ...(declineCode === null ? {} : { declineCode }),
    ...(status === 'action_required' ? { action: { type: 'redirect', url: challengeUrl(payment, baseUrl) } } : {}),
    refunds: refunds.map(refundToWire),
    createdAt,
  };
}

/** A refund as callers see it. */
const refundToWire = ({ id, amount, status, reference }: Refund) => ({ id, amount, status, reference });

/** One refund of a payment as callers see it. */
export function oneRefundToWire({ refunds }: Payment, id: string) {
  const refund = refunds.find((refund) => refund.id === id);
  return refund && refundToWire(refund);
}

/** Where the customer says yes or no. */
const challengeUrl = ({ id }: Payment, baseUrl: string): string => `${baseUrl}/challenge/${id}`;

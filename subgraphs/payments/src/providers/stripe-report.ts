import type Stripe from 'stripe';
import type { Report, ReportedRefund } from '../domain/report';

/** A payment intent in our words; of its refunds it says nothing. */
export function toReport(intent: Stripe.PaymentIntent): Report {
  const { id, status, amount_capturable, amount_received, last_payment_error, next_action } = intent;
  return {
    providerPaymentId: id,
    authorisedMinor: amount_capturable + amount_received,
    capturedMinor: amount_received,
    isReleased: status === 'canceled' || status === 'succeeded',
    // An intent that was just made waits for a way to pay as well, and nothing went wrong yet.
    declineCode:
      status === 'requires_payment_method' && last_payment_error
        ? (last_payment_error.decline_code ?? last_payment_error.code ?? 'declined')
        : null,
    actionUrl: status === 'requires_action' ? (next_action?.redirect_to_url?.url ?? null) : null,
    refunds: [],
  };
}

const REFUND_STATES: Record<string, ReportedRefund['state']> = {
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'FAILED',
};

/** A refund in our words. */
export const toReportedRefund = ({ id, amount, status, metadata, failure_reason }: Stripe.Refund): ReportedRefund => ({
  providerRefundId: id,
  reference: metadata?.reference ?? null,
  amountMinor: amount,
  state: REFUND_STATES[status ?? ''] ?? 'PENDING',
  failure: failure_reason ?? (status === 'canceled' ? 'canceled' : null),
});

/** What a refund says by itself: of its payment's sums nothing. */
export const reportOfRefund = (providerPaymentId: string, refund: Stripe.Refund): Report => ({
  ...{ providerPaymentId, authorisedMinor: 0, capturedMinor: 0, isReleased: false, declineCode: null, actionUrl: null },
  refunds: [toReportedRefund(refund)],
});

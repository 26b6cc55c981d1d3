import { EVENTS } from '#contracts';
import { type Fact as EventFact, factOf } from '#kit';
import type { Fact } from '../domain/fact';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';

/** What the other services are told of facts about a payment, which is as it is after them; some concern nobody else. */
export function announcementsOf(facts: readonly Fact[], payment: Payment, refunds: readonly Refund[]): EventFact[] {
  return facts.flatMap((fact) => announce(fact, payment, refunds) ?? []);
}

function announce(fact: Fact, payment: Payment, refunds: readonly Refund[]): EventFact | undefined {
  const { orderId, checkoutSessionId, id: paymentId, currencyCode } = payment;
  const { authorisedMinor, capturedMinor, refundedMinor } = payment;
  const about = { orderId, checkoutSessionId, paymentId, currencyCode };
  const sums = { authorisedMinor, capturedMinor, refundedMinor, paymentVersion: payment.version };
  const amountMinor = fact.amountMinor ?? 0;
  const refundId = fact.refundId ?? '';
  const reference = refunds.find(({ id }) => id === refundId)?.reference ?? null;
  switch (fact.kind) {
    case 'AUTHORISED':
      return factOf(EVENTS.payments.paymentAuthorised, { ...about, ...sums, amountMinor });
    case 'DECLINED':
      return factOf(EVENTS.payments.paymentFailed, { ...about, reason: fact.detail ?? 'declined' });
    case 'CAPTURED':
      return factOf(EVENTS.payments.paymentCaptured, { ...about, ...sums, amountMinor });
    case 'CAPTURE_REFUSED':
      return factOf(EVENTS.payments.captureRefused, { ...about, amountMinor, reason: fact.detail ?? 'refused' });
    case 'VOIDED':
      // Of a payment that was captured in part only the rest was given back.
      return capturedMinor === 0 ? factOf(EVENTS.payments.paymentVoided, { ...about, ...sums }) : undefined;
    case 'REFUNDED':
      return factOf(EVENTS.payments.paymentRefunded, { ...about, ...sums, refundId, amountMinor, reference });
    case 'REFUND_FAILED': {
      const reason = fact.detail ?? 'failed';
      return factOf(EVENTS.payments.refundFailed, { ...about, ...sums, refundId, amountMinor, reference, reason });
    }
    default:
      return undefined;
  }
}

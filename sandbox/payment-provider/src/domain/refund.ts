import { type Occasion, type Outcome, refused } from './outcome';
import { type Movement, type Payment, type Refund, refundable, type Settling } from './payment';

/** What is decided about a refund when it is asked for. */
export type RefundVerdict =
  | { readonly kind: 'approve' | 'decline' }
  | { readonly kind: 'pending'; readonly settling: readonly Settling[] };

/** Give back some of the money that was taken. */
export function refund(
  payment: Payment,
  request: { readonly id: string; readonly amount: number; readonly reference: string | null },
  verdict: RefundVerdict,
  occasion: Occasion,
): Outcome {
  const left = refundable(payment);
  if (left === 0) return refused('not_refundable', 'Nothing is left to refund of this payment.');
  if (request.amount > left) return refused('amount_too_large', `Only ${left} of this payment can be refunded.`);
  const { at, idempotencyKey } = occasion;
  const begun: Refund = { ...request, status: 'pending', at, idempotencyKey };
  const asked: Payment = { ...payment, refunds: [...payment.refunds, begun] };
  if (verdict.kind !== 'pending') return finish(asked, begun, verdict.kind, occasion);
  const settling = [...payment.settling, ...verdict.settling];
  return { kind: 'done', payment: { ...asked, settling }, happened: [], refund: begun.id };
}

/** Decide about a refund that is on its way. */
export function settleRefund(
  payment: Payment,
  id: string,
  verdict: 'approve' | 'decline',
  occasion: Occasion,
): Outcome {
  const waiting = payment.refunds.find((refund) => refund.id === id && refund.status === 'pending');
  if (!waiting) return refused('not_pending', 'This refund is decided.');
  return finish(payment, waiting, verdict, occasion);
}

function finish(before: Payment, { id, amount }: Refund, verdict: 'approve' | 'decline', occasion: Occasion): Outcome {
  const isApproved = verdict === 'approve';
  const { newId, at, idempotencyKey } = occasion;
  const movement: Movement = { id: newId('mov'), kind: 'refund', amount, at, idempotencyKey, refund: id };
  const payment: Payment = {
    ...before,
    refunds: before.refunds.map((refund) =>
      refund.id === id ? { ...refund, status: isApproved ? 'succeeded' : 'failed' } : refund,
    ),
    movements: isApproved ? [...before.movements, movement] : before.movements,
    settling: before.settling.filter((settling) => settling.refund !== id),
  };
  const type = isApproved ? 'payment.refunded' : 'payment.refund_failed';
  return { kind: 'done', payment, happened: [{ type, payment, refund: id }], refund: id };
}

import { type Occasion, type Outcome, refused } from './outcome';
import { capturable, type Movement, type Payment } from './payment';

/** Take some of the money that is set aside. */
export function capture(payment: Payment, amount: number, occasion: Occasion): Outcome {
  const left = capturable(payment);
  if (left === 0) return refused('not_capturable', 'Nothing is set aside for this payment.');
  if (amount > left) return refused('amount_too_large', `Only ${left} of this payment can be captured.`);
  return move(payment, 'capture', amount, 'payment.captured', occasion);
}

/** Let go of all the money that is set aside and not taken; a payment that still waits for somebody is called off. */
export function voidRest(payment: Payment, occasion: Occasion): Outcome {
  if (payment.decision === 'action_required' || payment.decision === 'pending') {
    const cancelled: Payment = { ...payment, decision: 'cancelled', settling: [] };
    return { kind: 'done', payment: cancelled, happened: [{ type: 'payment.voided', payment: cancelled }] };
  }
  const left = capturable(payment);
  if (left === 0) return refused('not_voidable', 'Nothing is set aside for this payment.');
  return move(payment, 'void', left, 'payment.voided', occasion);
}

function move(
  before: Payment,
  kind: 'capture' | 'void',
  amount: number,
  type: 'payment.captured' | 'payment.voided',
  { newId, at, idempotencyKey }: Occasion,
): Outcome {
  const movement: Movement = { id: newId('mov'), kind, amount, at, idempotencyKey, refund: null };
  const payment: Payment = { ...before, movements: [...before.movements, movement] };
  return { kind: 'done', payment, happened: [{ type, payment }] };
}

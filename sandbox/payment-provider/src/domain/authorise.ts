import { capture } from './capture';
import { type Occasion, type Outcome, refused } from './outcome';
import type { Movement, Payment, Settling } from './payment';

/** What a merchant asks for. */
export type PaymentRequest = Pick<
  Payment,
  'reference' | 'token' | 'amount' | 'currency' | 'returnUrl' | 'isCapturedAtOnce'
>;

/** What is decided about a payment when it is asked for. */
export type Verdict =
  | { readonly kind: 'approve' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'decline'; readonly declineCode: string }
  | { readonly kind: 'pending'; readonly settling: readonly Settling[] };

/** Begin a payment, and set its money aside if the verdict is to approve. */
export function authorise(request: PaymentRequest, verdict: Verdict, occasion: Occasion): Outcome {
  const begun: Payment = {
    id: occasion.newId('pmt'),
    ...request,
    decision: 'pending',
    declineCode: null,
    movements: [],
    refunds: [],
    settling: [],
    createdAt: occasion.at,
  };
  if (verdict.kind === 'pending') {
    return { kind: 'done', payment: { ...begun, settling: verdict.settling }, happened: [] };
  }
  if (verdict.kind === 'challenge') {
    const payment: Payment = { ...begun, decision: 'action_required' };
    return { kind: 'done', payment, happened: [{ type: 'payment.action_required', payment }] };
  }
  return verdict.kind === 'decline' ? decline(begun, verdict.declineCode) : approve(begun, occasion);
}

/** Let the customer's bank decide about a payment that waits for it. */
export function decide(
  payment: Payment,
  waiting: 'action_required' | 'pending',
  verdict: 'approve' | 'decline',
  occasion: Occasion,
): Outcome {
  if (payment.decision !== waiting) {
    return waiting === 'pending'
      ? refused('not_pending', 'This payment is decided.')
      : refused('not_challenged', 'This payment does not wait for its customer.');
  }
  if (verdict === 'approve') return approve(payment, occasion);
  return decline(payment, waiting === 'pending' ? 'do_not_honour' : 'authentication_failed');
}

function approve(begun: Payment, occasion: Occasion): Outcome {
  const movement: Movement = {
    id: occasion.newId('mov'),
    kind: 'authorise',
    amount: begun.amount,
    at: occasion.at,
    idempotencyKey: occasion.idempotencyKey,
    refund: null,
  };
  const payment: Payment = { ...begun, decision: 'authorised', movements: [movement], settling: [] };
  const authorised = { type: 'payment.authorised', payment } as const;
  if (!payment.isCapturedAtOnce) return { kind: 'done', payment, happened: [authorised] };
  const captured = capture(payment, payment.amount, occasion);
  return captured.kind === 'done' ? { ...captured, happened: [authorised, ...captured.happened] } : captured;
}

function decline(begun: Payment, declineCode: string): Outcome {
  const payment: Payment = { ...begun, decision: 'declined', declineCode, settling: [] };
  return { kind: 'done', payment, happened: [{ type: 'payment.declined', payment }] };
}

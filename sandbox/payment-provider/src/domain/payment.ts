/** Where money of a payment went, once; never changed and never taken back. */
export interface Movement {
  readonly id: string;
  readonly kind: 'authorise' | 'capture' | 'void' | 'refund';
  /** In minor units, always above nought. */
  readonly amount: number;
  readonly at: string;
  /** The key of the call that moved it; null when something else did, such as the customer on the challenge page. */
  readonly idempotencyKey: string | null;
  /** The refund it belongs to. */
  readonly refund: string | null;
}

/** Money on its way back to the customer. */
export interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly status: 'pending' | 'succeeded' | 'failed';
  /** What the merchant calls it. */
  readonly reference: string | null;
  readonly at: string;
  /** The key of the call that asked for it. */
  readonly idempotencyKey: string | null;
}

/** What becomes of something undecided by itself. */
export interface Settling {
  /** The refund it is about; null for the payment itself. */
  readonly refund: string | null;
  readonly outcome: 'approve' | 'decline';
  readonly at: string;
}

/** Somebody's payment to a merchant. */
export interface Payment {
  readonly id: string;
  /** What the merchant calls it. */
  readonly reference: string;
  readonly token: string;
  readonly amount: number;
  readonly currency: string;
  /** Where the customer goes after a challenge. */
  readonly returnUrl: string | null;
  /** Capture as soon as it is authorised. */
  readonly isCapturedAtOnce: boolean;
  readonly decision: 'action_required' | 'pending' | 'authorised' | 'declined' | 'cancelled';
  readonly declineCode: string | null;
  readonly movements: readonly Movement[];
  readonly refunds: readonly Refund[];
  readonly settling: readonly Settling[];
  readonly createdAt: string;
}

/** A payment in one word; how much of it, say its sums. */
export type Status = 'action_required' | 'pending' | 'declined' | 'authorised' | 'captured' | 'voided' | 'refunded';

/** What went where, in minor units: `captured + voided ≤ authorised`, `refunded ≤ captured`. */
export interface Sums {
  readonly authorised: number;
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
}

/** Add up a payment's movements. */
export function sumsOf({ movements }: Pick<Payment, 'movements'>): Sums {
  const sums = { authorise: 0, capture: 0, void: 0, refund: 0 };
  for (const { kind, amount } of movements) sums[kind] += amount;
  return { authorised: sums.authorise, captured: sums.capture, voided: sums.void, refunded: sums.refund };
}

/** What can still be captured. */
export function capturable(payment: Payment): number {
  const { authorised, captured, voided } = sumsOf(payment);
  return authorised - captured - voided;
}

/** What can still be refunded; what is on its way counts as gone. */
export function refundable(payment: Payment): number {
  const promised = payment.refunds.filter(({ status }) => status !== 'failed');
  return sumsOf(payment).captured - promised.reduce((sum, { amount }) => sum + amount, 0);
}

/** Say in a word how far a payment is. */
export function statusOf(payment: Payment): Status {
  if (payment.decision === 'cancelled') return 'voided';
  if (payment.decision !== 'authorised') return payment.decision;
  const { captured, voided, refunded } = sumsOf(payment);
  if (captured === 0) return voided > 0 ? 'voided' : 'authorised';
  return refunded === captured ? 'refunded' : 'captured';
}

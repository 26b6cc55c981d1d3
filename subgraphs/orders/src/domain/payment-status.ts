/** How far an order is paid; worked out from the sums of its payment. */
export type PaymentStatus =
  | 'NOT_NEEDED'
  | 'PENDING'
  | 'AUTHORISED'
  | 'PARTLY_CAPTURED'
  | 'CAPTURED'
  | 'PARTLY_REFUNDED'
  | 'REFUNDED'
  | 'VOIDED';

/** The sums of a payment, in minor units. None of them ever shrinks. */
export interface PaymentSums {
  readonly authorisedMinor: number;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  /** What was authorised and not captured is given back. */
  readonly isVoided: boolean;
}

/** How far an order is paid of which `dueMinor` has to be. */
export function paymentStatus(dueMinor: number, sums: PaymentSums): PaymentStatus {
  const { authorisedMinor, capturedMinor, refundedMinor, isVoided } = sums;
  if (dueMinor === 0) return 'NOT_NEEDED';
  if (capturedMinor > 0 && refundedMinor >= capturedMinor) return 'REFUNDED';
  if (refundedMinor > 0) return 'PARTLY_REFUNDED';
  if (capturedMinor >= dueMinor) return 'CAPTURED';
  if (capturedMinor > 0) return 'PARTLY_CAPTURED';
  if (isVoided) return 'VOIDED';
  return authorisedMinor > 0 ? 'AUTHORISED' : 'PENDING';
}

/** What is known of a payment when an event tells more: events may come twice, and none takes anything back. */
export function mergeSums(known: PaymentSums, told: PaymentSums): PaymentSums {
  return {
    authorisedMinor: Math.max(known.authorisedMinor, told.authorisedMinor),
    capturedMinor: Math.max(known.capturedMinor, told.capturedMinor),
    refundedMinor: Math.max(known.refundedMinor, told.refundedMinor),
    isVoided: known.isVoided || told.isVoided,
  };
}

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

/** The sums of a payment, in minor units. */
export interface PaymentSums {
  /** Which version of the payment they are of: the greater, the later. 0 as long as payments told nothing. */
  readonly paymentVersion: number;
  readonly authorisedMinor: number;
  readonly capturedMinor: number;
  /** Becomes less when a bank sends a refund back. */
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

/** What is known of a payment when an event tells more: events may come twice and out of order, and the latest holds. */
export function mergeSums(known: PaymentSums, told: PaymentSums): PaymentSums {
  const latest = told.paymentVersion > known.paymentVersion ? told : known;
  return { ...latest, isVoided: known.isVoided || told.isVoided };
}

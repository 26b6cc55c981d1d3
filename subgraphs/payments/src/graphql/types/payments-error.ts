import { MutationErrorOf } from '#kit';

/** Why a mutation of payments did not do what it was asked. */
export const PaymentsError = MutationErrorOf('PaymentsError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  PAYMENT_DECLINED: "The provider said no; the payment's `declineCode` says why.",
  PAYMENT_PROVIDER_UNKNOWN: 'This shop cannot be paid through this provider.',
  PAYMENT_VOIDED: 'The payment was called off, and that is final.',
  PAYMENT_NOT_AUTHORISED: 'The money is not set aside.',
  PAYMENT_NOT_CAPTURED: 'No money was taken that could go back.',
  PAYMENT_CAPTURED: 'Money was taken already; give it back with a refund.',
  AMOUNT_TOO_LARGE: 'So much is not there.',
  PAYMENT_AMOUNT_UNSUPPORTED: 'In this currency the provider does not move this very amount.',
  REFUND_NOT_FAILED: 'Only what failed is tried again, and once.',
  CAPTURE_PENDING: 'The provider is asked to take it, and has not answered yet.',
  CAPTURE_REFUSED: 'The provider does not take what it had set aside.',
});

/** See the value of this name. */
export type PaymentsError = InstanceType<typeof PaymentsError>;

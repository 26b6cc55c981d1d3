import { z } from 'zod';
import { eventType } from './event-type';
import { currencyCode, id, minorUnits } from './fields';

const payment = { orderId: id, checkoutSessionId: id, paymentId: id, currencyCode };

/**
 * The sums of the payment as they are after the fact. Whoever heard of a later version of it knows better: what was
 * refunded becomes less when a bank sends it back.
 */
const sums = {
  ...{ authorisedMinor: minorUnits, capturedMinor: minorUnits, refundedMinor: minorUnits },
  paymentVersion: z.number().int().min(1),
};

export const paymentAuthorised = eventType('payments.payment-authorised.v1', {
  description: 'The money for an order is set aside at the provider.',
  key: 'orderId',
  payload: { ...payment, ...sums, amountMinor: minorUnits },
});

export const paymentFailed = eventType('payments.payment-failed.v1', {
  description: 'The provider declined, or the customer did not finish what the provider asked of them.',
  key: 'orderId',
  payload: { ...payment, reason: z.string() },
});

export const paymentCaptured = eventType('payments.payment-captured.v1', {
  description: 'Money was taken: all that was authorised, or the part named by `amountMinor`.',
  key: 'orderId',
  payload: { ...payment, ...sums, amountMinor: minorUnits },
});

export const captureRefused = eventType('payments.capture-refused.v1', {
  description:
    'Money that is due cannot be taken: the provider refuses, or it is not set aside any more. Somebody has to look at it.',
  key: 'orderId',
  payload: { ...payment, amountMinor: minorUnits, reason: z.string() },
});

export const paymentVoided = eventType('payments.payment-voided.v1', {
  description: 'An authorisation was given back; nothing is taken any more.',
  key: 'orderId',
  payload: { ...payment, ...sums },
});

export const paymentRefunded = eventType('payments.payment-refunded.v1', {
  description: 'Money went back to the customer.',
  key: 'orderId',
  payload: {
    ...payment,
    ...sums,
    refundId: id,
    amountMinor: minorUnits,
    /** What it was for, such as a return; null for a refund that staff made by themselves. */
    reference: id.nullable(),
  },
});

export const refundFailed = eventType('payments.refund-failed.v1', {
  description: 'The provider refused a refund for good, or the bank sent it back: somebody has to look at it.',
  key: 'orderId',
  payload: { ...payment, ...sums, refundId: id, amountMinor: minorUnits, reference: id.nullable(), reason: z.string() },
});

import type { Payment } from '../payment';

/** What the payments of domain tests are about, in minor units. */
export const AMOUNT = 100;

const AT = new Date(0);

/** A payment that its provider has said nothing of. */
export const pending: Payment = {
  ...{ id: 'pay_1', checkoutSessionId: 'chs_1', orderId: 'ord_1', orderNumber: 'A-1', customerId: null },
  ...{ amountMinor: AMOUNT, currencyCode: 'EUR', provider: 'SANDBOX', providerPaymentId: null, state: 'PENDING' },
  ...{ authorisedMinor: 0, capturedMinor: 0, refundedMinor: 0, capturingMinor: 0, refundingMinor: 0 },
  ...{ isGivenUp: false, isReleased: false, declineCode: null, actionUrl: null },
  ...{ createdAt: AT, updatedAt: AT, version: 1 },
};

/** A payment that is set aside, and nothing of it taken. */
export const authorised: Payment = {
  ...pending,
  ...{ providerPaymentId: 'pmt_1', state: 'AUTHORISED', authorisedMinor: AMOUNT },
};

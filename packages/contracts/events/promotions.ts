import { z } from 'zod';
import { eventType } from './event-type';
import { currencyCode, id, minorUnits } from './fields';

const redeemed = {
  /** The checkout session that holds it. */
  owner: id,
  /** Vouchers by their codes. */
  voucherCodes: z.array(z.string()),
  giftCards: z.array(z.object({ giftCardId: id, amountMinor: minorUnits, currencyCode })),
};

export const discountHeld = eventType('promotions.discount-held.v1', {
  description: 'Vouchers and gift-card money were set aside for a checkout.',
  key: 'owner',
  payload: redeemed,
});

export const discountRedeemed = eventType('promotions.discount-redeemed.v1', {
  description: 'An order used vouchers and gift-card money up.',
  key: 'owner',
  payload: { ...redeemed, orderId: id },
});

export const discountReleased = eventType('promotions.discount-released.v1', {
  description: 'Vouchers and gift-card money went back: the checkout failed, or its order was cancelled.',
  key: 'owner',
  payload: redeemed,
});

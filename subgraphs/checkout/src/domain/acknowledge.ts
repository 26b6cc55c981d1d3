import type { Cart } from './cart';
import { hasCode } from './codes';
import type { DiscountQuote } from './discounts';
import { atNewPrice } from './requote';

/**
 * Take a cart as it can be had: at the prices of now, without what is not sold any more, as many as there are, and
 * without vouchers, gift cards and a way of sending that do nothing for it.
 */
export function acknowledge(cart: Cart, discounts: DiscountQuote | null): Cart {
  const refused = discounts?.problems ?? [];
  const stays = (code: string): boolean => !refused.some(({ voucherOrCard }) => hasCode(voucherOrCard, code));
  return {
    ...cart,
    lines: cart.lines
      .filter(({ isAvailable, availableQuantity }) => isAvailable && availableQuantity !== 0)
      .map(({ availableQuantity, ...line }) =>
        atNewPrice({ ...line, quantity: availableQuantity ?? line.quantity, availableQuantity: null }),
      ),
    voucherCodes: cart.voucherCodes.filter(stays),
    giftCardCodes: cart.giftCardCodes.filter(stays),
    shippingMethod: cart.shippingMethod?.isOffered ? cart.shippingMethod : null,
  };
}

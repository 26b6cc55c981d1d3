import type { Cart } from './cart';
import { type CodeKind, problemOfCode } from './codes';
import type { DiscountQuote } from './discounts';
import { atNewPrice } from './requote';

/**
 * Take a cart as it can be had: at the prices of now, without what is not sold any more, as many as there are, and
 * without vouchers, gift cards and a way of sending that do nothing for it.
 */
export function acknowledge(cart: Cart, discounts: DiscountQuote | null): Cart {
  const useful = (kind: CodeKind): readonly string[] =>
    cart[kind].filter((code) => !problemOfCode(discounts?.problems ?? [], kind, code));
  return {
    ...cart,
    lines: cart.lines
      .filter(({ isAvailable, availableQuantity }) => isAvailable && availableQuantity !== 0)
      .map(({ availableQuantity, ...line }) =>
        atNewPrice({ ...line, quantity: availableQuantity ?? line.quantity, availableQuantity: null }),
      ),
    voucherCodes: useful('voucherCodes'),
    giftCardCodes: useful('giftCardCodes'),
    shippingMethod: cart.shippingMethod?.isOffered ? cart.shippingMethod : null,
  };
}

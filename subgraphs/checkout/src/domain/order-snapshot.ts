import { type Cart, methodOf } from './cart';
import type { DiscountQuote } from './discounts';
import type { Totals } from './totals';

/** What of shipping an order says where nothing is sent. */
const NO_SHIPPING = { subtotalMinor: 0, discountMinor: 0, netMinor: 0, taxMinor: 0, totalMinor: 0, taxPercent: '0' };

/**
 * Everything about a cart that its order keeps, whatever becomes of products, prices and customers.
 * @param totals those of the cart with these discounts.
 */
export function orderSnapshot(cart: Cart & { readonly email: string }, discounts: DiscountQuote, totals: Totals) {
  const { id: cartId, channel, locale, currencyCode, customerId, email, shippingAddress, billingAddress } = cart;
  const { lines, shipping, giftCards, ...sums } = totals;
  const method = methodOf(cart);
  return {
    ...{ cartId, channel, locale, currencyCode, customerId, email, shippingAddress, billingAddress },
    taxIncluded: cart.tax.included,
    shippingMethod: method && { id: method.id, code: method.code, name: method.name, carrier: method.carrier },
    lines: cart.lines.map(({ merchandise, ...line }, index) => {
      const sum = lines[index];
      if (!sum) throw new RangeError(`the totals lack line ${index}`);
      const { categoryIds, ...shown } = merchandise;
      const { merchandiseId, productId, quantity, unitAmountMinor, taxPercent, taxClassCode } = line;
      const { id, ...amounts } = sum;
      return { merchandiseId, productId, ...shown, quantity, unitAmountMinor, ...amounts, taxPercent, taxClassCode };
    }),
    shipping: shipping ?? NO_SHIPPING,
    discounts: discounts.discounts.map(({ lines: _spread, ...discount }) => discount),
    giftCards: giftCards
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ id, maskedCode, amountMinor }) => ({ id, maskedCode, amountMinor })),
    totals: sums,
  };
}

/** See {@link orderSnapshot}. */
export type OrderSnapshot = ReturnType<typeof orderSnapshot>;

import type { Cart } from './cart';
import type { DiscountQuote } from './discounts';
import { type Totals, totalsOf } from './totals';

/** What a cart comes to, with the discounts that are known. */
export function cartTotals(cart: Cart, quote: DiscountQuote | null): Totals {
  const { shippingMethod, tax, lines } = cart;
  return totalsOf({
    taxIncluded: tax.included,
    lines,
    shipping: shippingMethod && { amountMinor: shippingMethod.amountMinor, taxPercent: tax.shippingPercent ?? '0' },
    discounts: quote?.discounts ?? [],
    giftCards: quote?.giftCards ?? [],
  });
}

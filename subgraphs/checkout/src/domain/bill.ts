import { type Cart, methodOf } from './cart';
import type { DiscountQuote } from './discounts';
import { type Totals, totalsOf } from './totals';

/** What a cart comes to, with the discounts that are known. */
export function cartTotals(cart: Cart, quote: DiscountQuote | null): Totals {
  const { tax, lines } = cart;
  const method = methodOf(cart);
  return totalsOf({
    taxIncluded: tax.included,
    lines,
    shipping: method && { amountMinor: method.amountMinor, taxPercent: tax.shippingPercent ?? '0' },
    discounts: quote?.discounts ?? [],
    giftCards: quote?.giftCards ?? [],
  });
}

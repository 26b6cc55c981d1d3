import { type Cart, goodsOf, methodOf, weightOf } from './cart';
import type { DiscountQuote } from './discounts';

/** What promotions is asked about the things in a cart. */
export function goodsQuestion(cart: Cart) {
  const { channel, currencyCode, customerId, customerGroups, email, voucherCodes, giftCardCodes } = cart;
  return {
    ...{ channel, currencyCode, customerId, customerGroups, email, voucherCodes, giftCardCodes },
    lines: cart.lines.map(({ id, merchandiseId, productId, merchandise, quantity, unitAmountMinor }) => ({
      ...{ id, merchandiseId, productId, quantity, unitAmountMinor },
      categoryIds: merchandise.categoryIds,
    })),
  };
}

/** What promotions is asked about a cart. */
export const discountQuestion = (cart: Cart) => ({
  ...goodsQuestion(cart),
  shippingMinor: methodOf(cart)?.amountMinor ?? 0,
});

/** See {@link discountQuestion}. */
export type DiscountQuestion = ReturnType<typeof discountQuestion>;

/**
 * What shipping is asked about a cart; nothing while nobody knows where it goes.
 * @param discounts what is known to come off the things in it.
 */
export function shippingQuestion(cart: Cart, discounts: DiscountQuote | null) {
  const { channel, currencyCode, locale, shippingAddress } = cart;
  if (!shippingAddress) return undefined;
  const { countryCode, region, postalCode } = shippingAddress;
  const off = (discounts?.discounts ?? []).filter(({ kind }) => kind !== 'SHIPPING');
  const totalMinor = off.reduce((left, { amountMinor }) => left - amountMinor, goodsOf(cart));
  return {
    ...{ channel, currencyCode, locale, countryCode, region, postalCode },
    ...{ weightGrams: weightOf(cart), totalMinor: Math.max(0, totalMinor) },
  };
}

/** See {@link shippingQuestion}. */
export type ShippingQuestion = NonNullable<ReturnType<typeof shippingQuestion>>;

import { MutationErrorOf } from '#kit';

/** Why a mutation of a cart did not do what it was asked. */
export const CartError = MutationErrorOf('CartError', {
  NOT_FOUND: 'There is no such thing, or it is not yours.',
  VERSION_CONFLICT: 'Somebody else changed the cart since you loaded it; load it again and repeat your change.',
  CART_NOT_OPEN: 'The cart is being bought, or was bought; it cannot be changed.',
  CART_EXISTS: 'The customer has a cart already; see `Customer.activeCart`.',
  CARTS_DIFFER: 'The carts are of different channels or currencies; keep one of them.',
  LIMIT_REACHED: 'No more fits into a cart.',
  UNAVAILABLE: 'The thing is not there, or not sold in this channel.',
  OUT_OF_STOCK: 'There is none of it.',
  INSUFFICIENT_STOCK: 'There are not so many of it; see `available`.',
  ADDRESS_MISSING: 'Say first where it is to be sent.',
  SHIPPING_NOT_OFFERED: 'It cannot be sent in this way.',
  CHANNEL_NOT_OFFERED: 'The shop does not sell in this channel.',
  CURRENCY_NOT_OFFERED: 'The channel has no prices in this currency.',
  COUNTRY_NOT_OFFERED: 'The shop does not sell to this country.',
  VOUCHER_INVALID: 'There is no such voucher, or it does not hold now.',
  VOUCHER_EXPIRED: 'The voucher held once.',
  VOUCHER_EXHAUSTED: 'The voucher is used as often as it may be.',
  VOUCHER_LIMIT_REACHED: 'You used the voucher as often as one customer may.',
  VOUCHER_NOT_APPLICABLE: 'The cart is not what the voucher asks for.',
  VOUCHER_NOT_COMBINABLE: 'Another discount keeps the voucher away.',
  GIFT_CARD_INVALID: 'There is no such gift card, or it is worth nothing any more.',
  GIFT_CARD_EMPTY: 'Nothing is left on the gift card.',
  GIFT_CARD_CURRENCY: 'The gift card is in another currency.',
  CATALOG_UNAVAILABLE: 'The catalog does not answer; try again.',
  PRICING_UNAVAILABLE: 'Nobody can say right now what things cost; try again.',
  PROMOTIONS_UNAVAILABLE: 'Nobody can say right now what comes off; try again.',
  INVENTORY_UNAVAILABLE: 'Nothing can be set aside right now; try again.',
  SHIPPING_UNAVAILABLE: 'Nobody can say right now how it can be sent; try again.',
});

/** See the value of this name. */
export type CartError = InstanceType<typeof CartError> & {
  /** How many there are, of a thing of which there is too little. */
  readonly available?: number;
};

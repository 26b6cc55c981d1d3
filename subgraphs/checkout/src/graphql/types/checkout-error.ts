import { MutationErrorOf } from '#kit';

/** Why a cart did not become an order. */
export const CheckoutError = MutationErrorOf('CheckoutError', {
  NOT_FOUND: 'There is no such cart, or it is not yours.',
  VERSION_CONFLICT: 'Somebody else changed the cart since you loaded it; load it again and look what it comes to.',
  CHECKOUT_IN_PROGRESS: 'A checkout of this cart is under way; see `session`.',
  CART_ORDERED: 'The cart was bought already; see `session` and `order`.',
  CART_EMPTY: 'There is nothing in it.',
  EMAIL_MISSING: 'Say first whom the order is confirmed to.',
  SHIPPING_ADDRESS_MISSING: 'Say first where it is to be sent.',
  SHIPPING_METHOD_MISSING: 'Choose first how it is to be sent.',
  CART_HAS_PROBLEMS: 'It cannot be bought as it is shown; see `Cart.problems`.',
  OUT_OF_STOCK: 'There are not so many of it any more; see `merchandiseId` and `available`.',
  VOUCHER_INVALID: 'There is no such voucher, or it does not hold any more.',
  VOUCHER_EXHAUSTED: 'The voucher is used as often as it may be.',
  VOUCHER_LIMIT_REACHED: 'You used the voucher as often as one customer may.',
  GIFT_CARD_INSUFFICIENT: 'There is less on the gift card than it was to pay.',
  DISCOUNT_CHANGED: 'Other discounts hold by now; load the cart again and look what it comes to.',
  DUE_CHANGED: 'Another amount is to be paid than you saw; load the cart again and look what it comes to.',
  PAYMENT_MISSING: 'There is something to pay: say with what.',
  PAYMENT_DECLINED: 'The provider said no; see `declineCode`. Try again with something else.',
  PAYMENT_PROVIDER_UNKNOWN: 'This shop cannot be paid through this provider.',
  PAYMENT_AMOUNT_UNSUPPORTED: 'This provider cannot move this very amount in this currency: pay through another one.',
  PAYMENT_EXPIRED: 'What the provider asked for was not done in time.',
  RESERVATION_EXPIRED: 'It took so long that the stock went back. Nothing was paid; try again.',
  CHECKOUT_TIMED_OUT: 'A part of the shop did not answer in time. Everything is undone; try again.',
});

/** See the value of this name. */
export type CheckoutError = InstanceType<typeof CheckoutError> & {
  readonly merchandiseId?: string;
  readonly available?: number;
  readonly declineCode?: string | null;
};

import type { Shortage } from './outcome';
import type { Missing } from './readiness';

/** Why a checkout does not become an order, by the code that its customer is told. */
export type CheckoutRefusal =
  /** There is no such cart, or it is not the caller's. */
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'VERSION_CONFLICT'; readonly version: number }
  /** Another checkout works with the cart, or has made an order of it. */
  | { readonly code: 'CHECKOUT_IN_PROGRESS' | 'CART_ORDERED'; readonly sessionId: string }
  | { readonly code: 'CART_INCOMPLETE'; readonly missing: readonly Missing[] }
  /** The cart cannot be bought as it is shown; it says why itself. */
  | { readonly code: 'CART_HAS_PROBLEMS'; readonly isPassing: boolean }
  | { readonly code: 'OUT_OF_STOCK'; readonly shortages: readonly Shortage[] }
  | { readonly code: DiscountRefusal }
  | { readonly code: 'PAYMENT_DECLINED'; readonly declineCode: string | null }
  /** The customer was shown another amount than is to be paid by now. */
  | { readonly code: 'DUE_CHANGED' }
  /** There is something to pay, and nobody said with what. */
  | { readonly code: 'PAYMENT_MISSING' }
  | { readonly code: 'PAYMENT_PROVIDER_UNKNOWN' }
  /** The provider cannot move this very amount in this currency. */
  | { readonly code: 'PAYMENT_AMOUNT_UNSUPPORTED' }
  /** The customer did not finish what the provider asked of them. */
  | { readonly code: 'PAYMENT_EXPIRED' }
  /** It took so long that what was set aside went back. */
  | { readonly code: 'RESERVATION_EXPIRED' }
  /** A part of the shop did not answer in time. */
  | { readonly code: 'CHECKOUT_TIMED_OUT' };

/** Why vouchers and gift cards cannot be set aside. */
type DiscountRefusal =
  | 'VOUCHER_INVALID'
  | 'VOUCHER_EXHAUSTED'
  | 'VOUCHER_LIMIT_REACHED'
  | 'GIFT_CARD_INSUFFICIENT'
  | 'DISCOUNT_CHANGED';

const ABOUT_DISCOUNTS: ReadonlySet<string> = new Set<DiscountRefusal>([
  'VOUCHER_INVALID',
  'VOUCHER_EXHAUSTED',
  'VOUCHER_LIMIT_REACHED',
  'GIFT_CARD_INSUFFICIENT',
  'DISCOUNT_CHANGED',
]);

/** Whether a cart comes to something else by now than its customer was shown. */
export const isAboutDiscounts = ({ code }: CheckoutRefusal): boolean => ABOUT_DISCOUNTS.has(code);

/** Whether what was to be set aside for a cart is not. */
export const isAboutStock = ({ code }: CheckoutRefusal): boolean =>
  code === 'OUT_OF_STOCK' || code === 'RESERVATION_EXPIRED';

/** Its codes. */
export type CheckoutRefusalCode = CheckoutRefusal['code'];

import { explainConflict, mutationError } from '#kit';
import type { CheckoutRefusal, CheckoutRefusalCode } from '../domain/checkout-refusal';
import type { Missing } from '../domain/readiness';
import type { CheckoutError } from './types/checkout-error';

const MISSING: Record<Missing, readonly [CheckoutError['code'], string]> = {
  LINES: ['CART_EMPTY', 'There is nothing in the cart.'],
  EMAIL: ['EMAIL_MISSING', 'Nobody said whom the order is confirmed to.'],
  SHIPPING_ADDRESS: ['SHIPPING_ADDRESS_MISSING', 'Nobody said where it is to be sent.'],
  SHIPPING_METHOD: ['SHIPPING_METHOD_MISSING', 'Nobody chose how it is to be sent.'],
};

type Plain = Exclude<CheckoutRefusalCode, 'VERSION_CONFLICT' | 'CART_INCOMPLETE' | 'OUT_OF_STOCK'>;

const MESSAGES: Record<Plain, string> = {
  NOT_FOUND: 'There is no such cart.',
  CHECKOUT_IN_PROGRESS: 'A checkout of this cart is under way.',
  CART_ORDERED: 'The cart was bought already.',
  CART_HAS_PROBLEMS: 'The cart cannot be bought as it is shown.',
  VOUCHER_INVALID: 'A voucher does not hold any more.',
  VOUCHER_EXHAUSTED: 'A voucher is used as often as it may be.',
  VOUCHER_LIMIT_REACHED: 'You used a voucher as often as one customer may.',
  GIFT_CARD_INSUFFICIENT: 'There is less on a gift card than it was to pay.',
  DISCOUNT_CHANGED: 'Other discounts hold by now.',
  DUE_CHANGED: 'Another amount is to be paid by now.',
  PAYMENT_MISSING: 'Nobody said how it is paid.',
  PAYMENT_DECLINED: 'The payment was declined.',
  PAYMENT_PROVIDER_UNKNOWN: 'This shop cannot be paid through this provider.',
  PAYMENT_AMOUNT_UNSUPPORTED: 'This provider cannot move this very amount in this currency.',
  PAYMENT_EXPIRED: 'What the payment provider asked for was not done in time.',
  RESERVATION_EXPIRED: 'It took so long that the stock went back. Nothing was paid.',
  CHECKOUT_TIMED_OUT: 'A part of the shop did not answer in time. Everything is undone.',
};

const FIELDS: Partial<Record<Plain, readonly string[]>> = {
  NOT_FOUND: ['cartId'],
  CHECKOUT_IN_PROGRESS: ['cartId'],
  CART_ORDERED: ['cartId'],
  CART_HAS_PROBLEMS: ['cartId'],
  DUE_CHANGED: ['expectedDueMinor'],
  PAYMENT_MISSING: ['payment'],
  PAYMENT_DECLINED: ['payment'],
  PAYMENT_PROVIDER_UNKNOWN: ['payment', 'provider'],
  PAYMENT_AMOUNT_UNSUPPORTED: ['payment', 'provider'],
};

/** Tell the graph why a cart does not become an order. */
export function explainCheckout(refusal: CheckoutRefusal): CheckoutError[] {
  switch (refusal.code) {
    case 'VERSION_CONFLICT':
      return [explainConflict({ kind: 'version-conflict', version: refusal.version })];
    case 'CART_INCOMPLETE':
      return refusal.missing.map((what) => mutationError(...MISSING[what], 'cartId'));
    case 'OUT_OF_STOCK':
      return refusal.shortages.map(({ merchandiseId, wanted, available }) => ({
        ...mutationError('OUT_OF_STOCK', `${wanted} are wanted, ${available} are available.`, 'cartId'),
        ...{ merchandiseId, available },
      }));
    default: {
      const { code } = refusal;
      const error = mutationError(code, MESSAGES[code], ...(FIELDS[code] ?? []));
      const declineCode = refusal.code === 'PAYMENT_DECLINED' ? refusal.declineCode : undefined;
      return [{ ...error, declineCode, retryable: isRetryable(refusal) }];
    }
  }
}

/** Whether the same request, with the same key, may succeed later: as long as it did not begin a checkout. */
const isRetryable = (refusal: CheckoutRefusal): boolean =>
  refusal.code === 'CHECKOUT_IN_PROGRESS' || (refusal.code === 'CART_HAS_PROBLEMS' && refusal.isPassing);

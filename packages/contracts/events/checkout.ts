import { z } from 'zod';
import { eventType } from './event-type';
import { channel, currencyCode, id, instant, minorUnits, quantity } from './fields';

export const checkoutCompleted = eventType('checkout.checkout-completed.v1', {
  description: 'A cart became an order: stock is committed, the order confirmed, the payment settled.',
  key: 'cartId',
  payload: { checkoutSessionId: id, cartId: id, orderId: id, customerId: id.nullable() },
});

export const checkoutFailed = eventType('checkout.checkout-failed.v1', {
  description: 'A checkout ended without an order, and everything it did is undone. The cart is open again.',
  key: 'cartId',
  payload: {
    checkoutSessionId: id,
    cartId: id,
    /** The code that the customer was told, such as `PAYMENT_DECLINED`. */
    code: z.string(),
  },
});

export const cartAbandoned = eventType('checkout.cart-abandoned.v1', {
  description: 'Nobody touched a cart with things in it for long; somebody may want to remind its owner.',
  key: 'cartId',
  payload: {
    cartId: id,
    customerId: id.nullable(),
    email: z.string().nullable(),
    channel,
    currencyCode,
    totalMinor: minorUnits,
    lastActiveAt: instant,
    lines: z.array(z.object({ merchandiseId: id, quantity })),
  },
});

import { done, EVENTS } from '#contracts';
import { emit } from '#kit';
import { statements } from '../../store';
import type { CheckoutStep } from '../checkout-types';

/** The cart has become an order, and everybody is told. */
export const announce: CheckoutStep<'announce'> = {
  name: 'announce',
  local: true,

  async run(context, sql) {
    const { id: checkoutSessionId, input, traceparent, parts } = context;
    const { id: orderId } = context.result('create-order');
    const { id: cartId } = input.cart;
    await statements(sql).orderCart(cartId);
    const fact = { checkoutSessionId, cartId, orderId, customerId: input.snapshot.customerId };
    const occasion = { at: parts.now(), traceparent: traceparent ?? undefined };
    await emit(sql, EVENTS.checkout.checkoutCompleted, fact, occasion);
    return done(undefined);
  },
};

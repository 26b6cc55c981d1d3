import { done } from '#contracts';
import type { CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';

/** Write the order down, with everything as it is now; it is nobody's yet. */
export const createOrder: CheckoutStep<'create-order'> = {
  name: 'create-order',

  async run(context) {
    const { id: checkoutSessionId, input, parts } = context;
    const order = await parts.commands.createOrder({ checkoutSessionId, ...input.snapshot }, passOnOf(context));
    return done({ id: order.id, number: order.number, token: order.accessToken });
  },

  async compensate(context) {
    const { id, refusal, parts } = context;
    await parts.commands.abandonOrder(id, refusal?.code ?? '', passOnOf(context));
  },
};

import { done } from '#contracts';
import { refused } from '#kit';
import type { CheckoutInput, CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';

/** What a checkout needs of each thing. */
export const unitsOf = ({ snapshot }: CheckoutInput) =>
  snapshot.lines.map(({ merchandiseId, quantity }) => ({ merchandiseId, quantity }));

/**
 * Set the stock aside for as long as it may take. Undone, it is set aside for the cart again, as long as for any cart;
 * and if somebody asked for it to be sold, that is called off.
 */
export const reserve: CheckoutStep<'reserve'> = {
  name: 'reserve',

  async run(context) {
    const { input, parts } = context;
    const { checkoutHoldSeconds } = parts.rules;
    const held = await parts.others.hold(cartOf(input), unitsOf(input), checkoutHoldSeconds, passOnOf(context));
    return held.kind === 'held' ? done(undefined) : refused({ code: 'OUT_OF_STOCK', shortages: held.shortages });
  },

  async compensate(context) {
    const { input, parts, results, refusal } = context;
    const order = results['create-order'];
    // The sale that was refused may have been asked for before, by a call that is still under way.
    if (order && refusal?.code === 'RESERVATION_EXPIRED') {
      await parts.commands.forgoStock(input.cart.id, order.id, passOnOf(context));
    }
    // Where there is too little by now, the cart finds out by itself.
    await parts.others.hold(cartOf(input), unitsOf(input), parts.rules.holdSeconds, passOnOf(context));
  },
};

const cartOf = ({ cart, snapshot }: CheckoutInput) => ({ id: cart.id, channel: snapshot.channel });

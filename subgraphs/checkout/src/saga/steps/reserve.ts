import { done } from '#contracts';
import { type RemoteContext, refused } from '#kit';
import type { CheckoutInput, CheckoutStep, CheckoutTypes } from '../checkout-types';
import { passOnOf } from '../pass-on';

/** What a checkout needs of each thing. */
export const unitsOf = ({ snapshot }: CheckoutInput) =>
  snapshot.lines.map(({ merchandiseId, quantity }) => ({ merchandiseId, quantity }));

/** Stock that stays set aside for its cart for so long, in milliseconds, is enough for a checkout that nobody has to wait for. */
const ENOUGH = 60_000;

/**
 * Have the stock set aside: as a rule it is since it was put into the cart. Undone, it is set aside for the cart again, as
 * long as for any cart; and if somebody asked for it to be sold, that is called off.
 */
export const reserve: CheckoutStep<'reserve'> = {
  name: 'reserve',

  async run(context) {
    const { input, parts } = context;
    if (new Date(input.heldUntil ?? 0).getTime() - parts.now().getTime() >= ENOUGH) return done(undefined);
    return holdForCheckout(context);
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

/** Set the stock aside for as long as a checkout may take. */
export async function holdForCheckout(context: RemoteContext<CheckoutTypes>) {
  const { input, parts } = context;
  const { checkoutHoldSeconds } = parts.rules;
  const held = await parts.others.hold(cartOf(input), unitsOf(input), checkoutHoldSeconds, passOnOf(context));
  return held.kind === 'held' ? done(undefined) : refused({ code: 'OUT_OF_STOCK', shortages: held.shortages } as const);
}

const cartOf = ({ cart, snapshot }: CheckoutInput) => ({ id: cart.id, channel: snapshot.channel });

import { done } from '#contracts';
import { refused } from '#kit';
import type { CheckoutInput, CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';

/** How long vouchers and gift cards are set aside, in seconds; longer than any checkout takes. */
const HOLD_SECONDS = 86_400;

/** Whether a checkout counts on anything that others could use up before it. */
export const usesCodes = ({ snapshot }: CheckoutInput): boolean =>
  snapshot.giftCards.length > 0 || snapshot.discounts.some(({ code }) => code !== null);

/** Set the vouchers and the money of gift cards aside, if they still do what the customer was shown. */
export const holdDiscounts: CheckoutStep<'hold-discounts'> = {
  name: 'hold-discounts',
  when: ({ input }) => usesCodes(input),

  async run(context) {
    const { id: owner, input, parts } = context;
    const { snapshot, question } = input;
    const cart = await parts.store.findCart(input.cart.id);
    const giftCards = input.giftCards.map(({ position, amountMinor }) => {
      const code = cart?.giftCardCodes[position];
      if (code === undefined) throw new RangeError(`the cart lacks the code of gift card ${position}`);
      return { code, amountMinor };
    });
    const expected = snapshot.discounts.map(({ promotionId, code, amountMinor }) => ({
      promotionId,
      code,
      amountMinor,
    }));
    const held = await parts.commands.holdDiscounts(
      { owner, ...question, giftCards, expected, expiresInSeconds: HOLD_SECONDS },
      passOnOf(context),
    );
    return held.kind === 'done' ? done(undefined) : refused({ code: held.code });
  },

  async compensate(context) {
    await context.parts.commands.releaseDiscounts(context.id, passOnOf(context));
  },
};

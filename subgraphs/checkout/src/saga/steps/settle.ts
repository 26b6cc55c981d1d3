import { done } from '#contracts';
import type { CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';

/**
 * The order holds: the money may be taken, now or when it is sent, as payments has it. Where it is refused the checkout is
 * over all the same, for there is an order: one that was cancelled meanwhile, and is not to be paid any more; or one that
 * the provider does not pay, which payments tells orders, for staff to see to.
 */
export const settle: CheckoutStep<'settle'> = {
  name: 'settle',
  timeoutMs: 4_000,
  when: ({ input }) => input.snapshot.totals.dueMinor > 0,

  async run(context) {
    await context.parts.commands.settlePayment(context.id, passOnOf(context));
    return done(undefined);
  },
};

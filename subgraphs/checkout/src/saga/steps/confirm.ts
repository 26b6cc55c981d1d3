import { done } from '#contracts';
import type { CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';
import { usesCodes } from './hold-discounts';

/** Make it the customer's: the order is sold, vouchers and gift cards are used. */
export const confirm: CheckoutStep<'confirm'> = {
  name: 'confirm',

  async run(context) {
    const { id: checkoutSessionId, input, parts, results } = context;
    const { id: orderId } = context.result('create-order');
    const { allocations } = context.result('commit');
    const payment = results.authorise ? { paymentId: results.authorise.paymentId } : null;
    const passOn = passOnOf(context);
    await Promise.all([
      parts.commands.confirmOrder({ checkoutSessionId, allocations, payment }, passOn),
      usesCodes(input) ? parts.commands.confirmDiscounts(checkoutSessionId, orderId, passOn) : undefined,
    ]);
    return done(undefined);
  },
};

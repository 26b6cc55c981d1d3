import { done } from '#contracts';
import { refused } from '#kit';
import type { CheckoutStep } from '../checkout-types';
import { passOnOf } from '../pass-on';
import { unitsOf } from './reserve';

/** Sell the stock to the order: from here on there is only forward. */
export const commit: CheckoutStep<'commit'> = {
  name: 'commit',
  pivot: true,

  async run(context) {
    const { input, parts } = context;
    const { id: orderId } = context.result('create-order');
    const sale = { owner: input.cart.id, orderId, lines: unitsOf(input) };
    const committed = await parts.commands.commitReservation(sale, passOnOf(context));
    return committed.kind === 'done'
      ? done({ allocations: committed.value })
      : refused({ code: 'RESERVATION_EXPIRED' });
  },
};

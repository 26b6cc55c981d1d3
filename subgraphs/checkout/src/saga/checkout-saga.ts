import { defineSaga } from '#kit';
import type { CheckoutTypes } from './checkout-types';
import { announce } from './steps/announce';
import { authorise } from './steps/authorise';
import { commit } from './steps/commit';
import { confirm } from './steps/confirm';
import { createOrder } from './steps/create-order';
import { freeze } from './steps/freeze';
import { holdDiscounts } from './steps/hold-discounts';
import { reserve } from './steps/reserve';
import { settle } from './steps/settle';

/**
 * From a cart to an order. Until the stock is committed everything that was done can be undone, and is as soon as somebody
 * says no or the time is over; after that it only goes forward.
 */
export const checkoutSaga = defineSaga<CheckoutTypes>({
  name: 'checkout',
  steps: [freeze, holdDiscounts, reserve, createOrder, authorise, commit, confirm, settle, announce],
  deadlineMs: 30_000,
  tooLate: { code: 'CHECKOUT_TIMED_OUT' },
});

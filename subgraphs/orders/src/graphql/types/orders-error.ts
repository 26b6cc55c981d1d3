import { MutationErrorOf } from '#kit';

/** Why a mutation of orders did not do what it was asked. */
export const OrdersError = MutationErrorOf('OrdersError', {
  NOT_FOUND: 'There is no such thing, or not for you.',
  ORDER_ABANDONED: 'The checkout of this order failed, and it is never confirmed; services only.',
  ORDER_CONFIRMED: 'The order is confirmed, and cannot be abandoned any more; services only.',
  ALREADY_DISPATCHED: 'A part of the order left already; send it back instead.',
  CANCELLATION_PENDING: 'Whether it can be cancelled is being found out; ask again soon.',
  ORDER_NOT_OPEN: 'The order is cancelled or complete, and nothing like this can be done with it.',
  QUANTITY_EXCEEDED: 'There are not so many units of the line to send back, or to receive.',
  RETURN_STATE: 'The return is not in a state for this: see where it stands.',
});

/** See the value of this name. */
export type OrdersError = InstanceType<typeof OrdersError>;

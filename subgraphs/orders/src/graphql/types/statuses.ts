import { enumOf } from '#kit';
import type { FulfilmentStatus } from '../../domain/fulfilment-status';
import type { OrderStatus } from '../../domain/order-status';
import type { PaymentStatus } from '../../domain/payment-status';
import type { ReturnReason } from '../../domain/return';
import type { ReturnState } from '../../domain/return-state';

/** See the description in the schema. */
export const OrderStatusEnum = enumOf<Exclude<OrderStatus, 'ABANDONED'>>('OrderStatus', {
  PENDING: 'It is being bought; for staff only.',
  CONFIRMED: 'It is sold.',
  COMPLETED: 'All of it arrived.',
  CANCELLED: 'It is off, before anything was sent.',
});

/** See the description in the schema. */
export const PaymentStatusEnum = enumOf<PaymentStatus>('OrderPaymentStatus', {
  NOT_NEEDED: 'Nothing has to be paid, or gift cards paid it all.',
  PENDING: 'Nothing is authorised yet.',
  AUTHORISED: 'The money is set aside.',
  PARTLY_CAPTURED: 'A part of the money was taken.',
  CAPTURED: 'The money was taken.',
  PARTLY_REFUNDED: 'A part of the money went back.',
  REFUNDED: 'All the money went back.',
  VOIDED: 'Nothing is taken any more.',
});

/** See the description in the schema. */
export const FulfilmentStatusEnum = enumOf<FulfilmentStatus>('OrderFulfilmentStatus', {
  UNFULFILLED: 'Nothing was sent yet.',
  PARTLY_SHIPPED: '',
  SHIPPED: 'All of it was sent.',
  PARTLY_DELIVERED: '',
  DELIVERED: 'All of it arrived.',
  PARTLY_RETURNED: 'Some of it came back.',
  RETURNED: 'All of it came back.',
});

/** See the description in the schema. */
export const ReturnStateEnum = enumOf<ReturnState>('ReturnState', {
  REQUESTED: 'The customer asked.',
  APPROVED: 'It may be sent.',
  REJECTED: 'It may not be sent.',
  RECEIVED: 'It is here, and was looked at.',
  REFUNDED: 'The customer has the money back.',
});

/** See the description in the schema. */
export const ReturnReasonEnum = enumOf<ReturnReason>('ReturnReason', {
  CHANGED_MIND: '',
  DOES_NOT_FIT: '',
  DAMAGED: '',
  WRONG_ITEM: '',
  NOT_AS_DESCRIBED: '',
  OTHER: '',
});

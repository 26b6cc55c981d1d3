import type { FulfilmentStatus } from './fulfilment-status';
import type { OrderStatus } from './order-status';
import type { PaymentStatus } from './payment-status';

/** The statuses that anybody ever sees. */
export type SeenStatus = Exclude<OrderStatus, 'ABANDONED'>;

/** Which orders a list shows; every part that is given must hold. */
export interface OrderFilter {
  readonly AND?: readonly OrderFilter[] | null;
  readonly OR?: readonly OrderFilter[] | null;
  readonly NOT?: OrderFilter | null;
  readonly statuses?: readonly SeenStatus[] | null;
  readonly paymentStatuses?: readonly PaymentStatus[] | null;
  readonly fulfilmentStatuses?: readonly FulfilmentStatus[] | null;
  readonly channels?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  /** The whole address, in capitals or not. */
  readonly email?: string | null;
  readonly numberPrefix?: string | null;
  readonly skus?: readonly string[] | null;
  readonly from?: Date | null;
  /** Up to, but not including. */
  readonly until?: Date | null;
}

import type { Order } from './order';
import { canBecome } from './order-status';

/** REQUESTED: shipping is asked. DONE: nothing will be sent. REFUSED: something was. */
type CancellationState = 'REQUESTED' | SettledCancellation;

/** The states a cancellation ends in. */
export type SettledCancellation = 'DONE' | 'REFUSED';

/** Somebody's wish that an order be cancelled. */
export interface Cancellation {
  readonly orderId: string;
  readonly reason: string;
  /** Who wants it, as in the timeline. */
  readonly actor: string;
  readonly state: CancellationState;
}

/** Whether an order may still be cancelled, as far as is known here; shipping has the last word. */
export function mayBeCancelled({ status, fulfilmentStatus }: Pick<Order, 'status' | 'fulfilmentStatus'>): boolean {
  return canBecome(status, 'CANCELLED') && fulfilmentStatus === 'UNFULFILLED';
}

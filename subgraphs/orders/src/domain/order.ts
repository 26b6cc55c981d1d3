import type { LineAllocation } from './allocation';
import type { FulfilmentStatus } from './fulfilment-status';
import type { OrderStatus } from './order-status';
import type { PaymentStatus, PaymentSums } from './payment-status';
import type { LineSnapshot, Snapshot } from './snapshot';

/** An order: what was bought, which never changes, and what became of it. */
export interface Order extends Snapshot, PaymentSums {
  readonly id: string;
  /** For people. */
  readonly number: string;
  /** When it was written down, moments before it was confirmed. */
  readonly createdAt: Date;
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  /** What shipments asked to be captured so far. */
  readonly chargedMinor: number;
  /** What received returns are worth so far, to the payment and to gift cards. */
  readonly returnedMinor: number;
  readonly allocations: readonly LineAllocation[];
  readonly confirmedAt: Date | null;
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** A line of an order. */
export interface OrderLine extends LineSnapshot {
  readonly id: string;
  readonly orderId: string;
  /** Its place in the order, from 0. */
  readonly position: number;
}

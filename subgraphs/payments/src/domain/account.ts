import type { Payment } from './payment';
import type { Refund } from './refund';

/** A payment, and those of its refunds that a decision is about. */
export interface Account {
  readonly payment: Payment;
  readonly refunds: readonly Refund[];
}

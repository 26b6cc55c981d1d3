import { capture } from './capture';
import { type Fact, fact } from './fact';
import type { NewOperation } from './operation';
import { capturable, type Payment } from './payment';

/** What follows from a part of an order leaving the house. */
export interface Charge {
  readonly payment: Payment;
  readonly opened: readonly NewOperation[];
  /** That something of what is due cannot be taken, for somebody to look at: the goods are gone. */
  readonly facts: readonly Fact[];
}

/**
 * Decide what is taken for a part that left: what is due for it, as far as it is still set aside. All of it is taken
 * with the first part where it can be taken only once: the order is on its way, and the rest could not be had.
 * @param isLast nothing more will be due.
 */
export function charge(payment: Payment, dueMinor: number, isLast: boolean): Charge {
  const amountMinor = Math.min(dueMinor, capturable(payment));
  const taken = amountMinor > 0 ? capture(payment, amountMinor, { isFinal: isLast, mayTakeAll: true }) : undefined;
  // What was taken before it was due is not missing.
  const missingMinor = Math.min(dueMinor, payment.amountMinor - payment.capturedMinor) - amountMinor;
  return {
    payment: taken?.kind === 'done' ? taken.value.payment : payment,
    opened: taken?.kind === 'done' ? [taken.value.operation] : [],
    facts: missingMinor > 0 ? [fact('CAPTURE_REFUSED', missingMinor, 'not set aside any more')] : [],
  };
}

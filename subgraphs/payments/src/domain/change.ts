import type { Account } from './account';
import { type Fact, factsBetween } from './fact';
import { needsVoid } from './give-up';
import { type NewOperation, type Operation, operationKey, voiding } from './operation';
import type { Payment } from './payment';
import { UNDECIDED } from './payment-state';
import type { Refund } from './refund';

/** A decision about a payment, ready to be saved as one. */
export interface Change {
  readonly before: Payment;
  readonly after: Payment;
  /** The refunds that are new or not what they were. */
  readonly refunds: readonly Refund[];
  readonly facts: readonly Fact[];
  /** What the provider is to be asked for. */
  readonly opened: readonly NewOperation[];
  /** The operations that have come to an end, if they were open. */
  readonly closed: readonly ClosedOperation[];
}

/** An operation that nobody waits for any more, and why it was refused. */
type ClosedOperation = Pick<Operation, 'key' | 'state'> & { readonly problem?: string };

/** What has to be saved when an account was one thing and is another; nothing when it is the same. */
export function changeBetween(before: Account, after: Account, opened: readonly NewOperation[] = []): Change {
  return {
    before: before.payment,
    after: after.payment,
    refunds: after.refunds.filter((refund) => !before.refunds.includes(refund)),
    facts: factsBetween(before, after),
    opened: [...opened, ...followUps(before, after)],
    closed: closedBetween(before, after),
  };
}

/** Whether a decision changes nothing. */
export function isNothing({ before, after, refunds, facts, opened, closed }: Change): boolean {
  return before === after && [refunds, facts, opened, closed].every((list) => list.length === 0);
}

function followUps(before: Account, after: Account): NewOperation[] {
  // What was set aside since then makes the void urgent, if it was thought to have nothing to do.
  const isUrgent = after.payment.authorisedMinor > before.payment.authorisedMinor;
  const voids = needsVoid(after) && (isUrgent || !needsVoid(before)) ? [voiding(after.payment.id)] : [];
  const refunds = after.refunds.filter(
    ({ id, state, providerRefundId }) =>
      // One that was made at the provider needs no asking.
      state === 'PENDING' && providerRefundId === null && !before.refunds.some((one) => one.id === id),
  );
  return [...voids, ...refunds.map(refundOperation)];
}

const refundOperation = ({ id, amountMinor }: Refund): NewOperation => ({
  ...{ key: operationKey.refund(id), kind: 'REFUND', amountMinor, refundId: id },
  ...{ isFinal: false, mayTakeAll: false, isQueued: false },
});

function closedBetween(before: Account, after: Account): ClosedOperation[] {
  const { id, state, isReleased } = after.payment;
  const closed: ClosedOperation[] = [];
  if (UNDECIDED.includes(before.payment.state) && !UNDECIDED.includes(state)) {
    closed.push({ key: operationKey.authorise(id), state: state === 'VOIDING' ? 'DROPPED' : 'DONE' });
  }
  if (isReleased && !before.payment.isReleased) closed.push({ key: operationKey.void(id), state: 'DONE' });
  for (const refund of after.refunds) {
    const known = before.refunds.find((one) => one.id === refund.id);
    if (known?.state === 'PENDING' && refund.state !== 'PENDING') {
      closed.push({ key: operationKey.refund(refund.id), state: refund.state === 'FAILED' ? 'REFUSED' : 'DONE' });
    }
  }
  return closed;
}

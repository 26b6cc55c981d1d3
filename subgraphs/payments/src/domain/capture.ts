import { done } from '#contracts';
import type { NewOperation } from './operation';
import { operationKey } from './operation';
import type { Outcome } from './outcome';
import { capturable, isUnwanted, type Payment, withChanges } from './payment';

/** A payment of which something is about to be taken, and the call that takes it. */
export interface Capture {
  readonly payment: Payment;
  readonly operation: NewOperation;
}

/**
 * Decide that a part of what is authorised is taken. Parts are taken one after the other, in the order in which that
 * was decided: so the last one, which releases what is left, releases nothing that another is still about to take.
 * @param options `isFinal`: nothing more will be taken after it, though there be more. `mayTakeAll`: where the provider
 *   takes money only once, everything is taken with it.
 */
export function capture(
  payment: Payment,
  amountMinor: number,
  { isFinal = false, mayTakeAll = false } = {},
): Outcome<Capture> {
  if (payment.isGivenUp) return { kind: 'given-up' };
  if (payment.authorisedMinor === 0 || isUnwanted(payment)) return { kind: 'not-authorised', state: payment.state };
  const available = capturable(payment);
  if (amountMinor > available) return { kind: 'too-much', wanted: amountMinor, available, verb: 'captured' };
  const key = operationKey.capture(payment.id, payment.version);
  const isQueued = payment.capturingMinor > 0;
  // With another on its way it is not known how much that leaves.
  const isAll = amountMinor === available && !isQueued;
  return done({
    payment: withChanges(payment, { capturingMinor: payment.capturingMinor + amountMinor }),
    operation: {
      ...{ key, kind: 'CAPTURE', amountMinor, refundId: null },
      ...{ isFinal: isFinal || isAll, mayTakeAll, isQueued },
    },
  });
}

/** The payment once the provider has answered a capture, whatever it said: what it took it tells in its report. */
export function endCapture(payment: Payment, amountMinor: number): Payment {
  return withChanges(payment, { capturingMinor: Math.max(0, payment.capturingMinor - amountMinor) });
}

import type { EVENTS, PayloadOfEvent } from '#contracts';
import { mergeSums, paymentStatus } from '../domain/payment-status';
import { canReturnBecome } from '../domain/return-state';
import type { TimelineKind } from '../domain/timeline';
import type { Rows } from '../store';
import type { StoredOrder } from '../store/orders';
import { credit } from './credit';
import { entryOf } from './entry';

/** What every fact about a payment says. */
interface PaymentFact {
  readonly orderId: string;
  readonly paymentId: string;
  readonly authorisedMinor: number;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly paymentVersion: number;
}

const ACTOR = 'service:payments';

/** Keep what payments tells of the money for an order. Told again, it changes nothing. */
export async function followPayment(
  rows: Rows,
  kind: TimelineKind,
  fact: PaymentFact & { readonly amountMinor?: number },
  at: Date,
): Promise<StoredOrder> {
  const { before, after } = await followSums(rows, fact, kind === 'PAYMENT_VOIDED');
  if (hasSameSums(before, after)) return after;
  const { amountMinor, paymentId: subjectId } = fact;
  await rows.addEntries([entryOf(after.id, kind, { at, actor: ACTOR, amountMinor, subjectId })]);
  return after;
}

/** Keep the sums of the payment for an order, which is locked; the order as it was before, and as it is. */
async function followSums(rows: Rows, fact: PaymentFact, isVoided: boolean) {
  const before = await rows.lockOrder(fact.orderId);
  if (!before) throw new Error(`payments told of ${fact.orderId}, which is not there`);
  const { authorisedMinor, capturedMinor, refundedMinor, paymentVersion } = fact;
  const sums = mergeSums(before, { authorisedMinor, capturedMinor, refundedMinor, paymentVersion, isVoided });
  const after: StoredOrder = { ...before, ...sums, paymentStatus: paymentStatus(before.dueMinor, sums) };
  // The first that payments tells is what checkout knew: nothing is earlier, and a row is not written for it.
  const isFirst = before.paymentVersion === 0;
  const isKnown = hasSameSums(before, after) && (isFirst || before.paymentVersion === after.paymentVersion);
  if (!isKnown) await rows.saveSums(after.id, sums, after.paymentStatus);
  return { before, after };
}

const SUMS = ['authorisedMinor', 'capturedMinor', 'refundedMinor', 'isVoided'] as const;

const hasSameSums = (before: StoredOrder, after: StoredOrder): boolean =>
  SUMS.every((name) => before[name] === after[name]);

/**
 * Keep that money went back: for a return, which is finished by it; for a cancelled order; or because staff wanted it,
 * and then there is a credit note for it.
 */
export async function followRefund(
  rows: Rows,
  fact: PayloadOfEvent<typeof EVENTS.payments.paymentRefunded>,
  at: Date,
): Promise<void> {
  const order = await followPayment(rows, 'PAYMENT_REFUNDED', fact, at);
  const { reference, refundId, amountMinor } = fact;
  const [found] = reference === null ? [] : await rows.returnsById([reference]);
  if (found?.orderId === order.id) {
    if (!canReturnBecome(found.state, 'REFUNDED')) return;
    await rows.refundReturn(found.id, at);
    await rows.addEntries([
      entryOf(order.id, 'RETURN_REFUNDED', { at, actor: ACTOR, amountMinor, subjectId: found.id }),
    ]);
  } else if (order.status !== 'CANCELLED' && order.invoicedAt) {
    // One that is made instead of another that failed refers to that: there is one credit note for both.
    await credit(rows, { orderId: order.id, amountMinor, reference: reference ?? refundId, at });
  }
}

/** Keep that money that is due cannot be taken, for staff to see: what it is due for may be on its way. */
export async function followRefusedCapture(
  rows: Rows,
  { orderId, amountMinor, paymentId: subjectId, reason: text }: PayloadOfEvent<typeof EVENTS.payments.captureRefused>,
  at: Date,
): Promise<void> {
  await rows.addEntries([entryOf(orderId, 'CAPTURE_REFUSED', { at, actor: ACTOR, amountMinor, subjectId, text })]);
}

/** Keep that a refund did not work, or that the bank sent it back, for staff to see. */
export async function followFailedRefund(
  rows: Rows,
  fact: PayloadOfEvent<typeof EVENTS.payments.refundFailed>,
  at: Date,
): Promise<void> {
  await followSums(rows, fact, false);
  const { orderId, amountMinor, refundId: subjectId, reason: text } = fact;
  await rows.addEntries([entryOf(orderId, 'REFUND_FAILED', { at, actor: ACTOR, amountMinor, subjectId, text })]);
}

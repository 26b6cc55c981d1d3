import type { Id } from '#contracts';
import type { Account } from './account';
import { isUnwanted, type Payment, refundable, withChanges } from './payment';
import { canRefundBecome, type Refund } from './refund';
import type { Report, ReportedRefund } from './report';

/** When something happens, and what new refunds are called. */
export interface Circumstances {
  readonly at: Date;
  readonly newRefundId: () => Id<'refund'>;
}

/**
 * What we know of a payment once its provider has told. Reports may be repeated, late or out of order: whatever order
 * they come in, the same is known in the end. Money that was taken though it is not wanted goes back.
 * @param account the payment, with the refunds that the report names.
 */
export function learn(account: Account, report: Report, circumstances: Circumstances): Account {
  const payment = learnSums(account.payment, report);
  const learnt = report.refunds.reduce((sofar, reported) => learnRefund(sofar, reported, circumstances), {
    ...account,
    payment,
  });
  const hasTaken = payment.capturedMinor > account.payment.capturedMinor;
  if (!hasTaken || !isUnwanted(payment)) return learnt;
  const reason = payment.isGivenUp ? 'The order was given up.' : 'It was taken after a decline.';
  return refundRest(learnt, reason, circumstances);
}

function learnSums(payment: Payment, report: Report): Payment {
  const capturedMinor = Math.max(payment.capturedMinor, report.capturedMinor);
  // What was taken was authorised, whether we were told or not.
  const authorisedMinor = Math.max(payment.authorisedMinor, report.authorisedMinor, capturedMinor);
  // Until the provider tells of a payment, we only suppose that there is none.
  const wasReleased = payment.isReleased && payment.providerPaymentId !== null;
  return withChanges(payment, {
    providerPaymentId: report.providerPaymentId,
    authorisedMinor,
    capturedMinor,
    isReleased: report.isReleased || wasReleased,
    // A decline that is told after an approval was overtaken by it.
    declineCode: payment.declineCode ?? (authorisedMinor > 0 ? null : report.declineCode),
    actionUrl: payment.actionUrl ?? report.actionUrl,
  });
}

function learnRefund(account: Account, reported: ReportedRefund, { at, newRefundId }: Circumstances): Account {
  const known = account.refunds.find(
    ({ id, providerRefundId }) => id === reported.reference || providerRefundId === reported.providerRefundId,
  );
  return known
    ? setRefund(account, known, reported, at)
    : addRefund(account, {
        ...{ id: newRefundId(), paymentId: account.payment.id, amountMinor: reported.amountMinor },
        ...{ reason: 'Made at the provider.', reference: null, retryOf: null, actor: null },
        ...{ state: reported.state, providerRefundId: reported.providerRefundId, failure: reported.failure },
        ...{ createdAt: at, settledAt: reported.state === 'PENDING' ? null : at },
      });
}

/** The account after the provider said what became of a refund; the same when it said nothing new. */
function setRefund(account: Account, refund: Refund, reported: ReportedRefund, at: Date): Account {
  // A refund that failed without the provider knowing of it was only supposed to have failed.
  const isSupposed = refund.state === 'FAILED' && refund.providerRefundId === null && reported.state !== 'FAILED';
  const isNew = isSupposed || canRefundBecome(refund.state, reported.state);
  const { providerRefundId } = reported;
  if (!isNew && refund.providerRefundId === providerRefundId) return account;
  const changed = isNew
    ? { ...refund, providerRefundId, state: reported.state, failure: reported.failure, settledAt: at }
    : { ...refund, providerRefundId };
  return {
    payment: withSums(account.payment, refund, changed),
    refunds: account.refunds.map((one) => (one === refund ? changed : one)),
  };
}

/** The account after a refund was refused. */
export function failRefund(account: Account, id: string, failure: string, at: Date): Account {
  const refund = account.refunds.find((one) => one.id === id);
  if (!refund || !canRefundBecome(refund.state, 'FAILED')) return account;
  const changed: Refund = { ...refund, state: 'FAILED', failure, settledAt: at };
  return {
    payment: withSums(account.payment, refund, changed),
    refunds: account.refunds.map((one) => (one === refund ? changed : one)),
  };
}

/** The account with one refund more. */
export function addRefund({ payment, refunds }: Account, refund: Refund): Account {
  return { payment: withSums(payment, null, refund), refunds: [...refunds, refund] };
}

/** The account with everything that can still be given back on its way. */
export function refundRest(account: Account, reason: string, { at, newRefundId }: Circumstances): Account {
  const amountMinor = refundable(account.payment);
  if (amountMinor === 0) return account;
  return addRefund(account, {
    ...{ id: newRefundId(), paymentId: account.payment.id, amountMinor, state: 'PENDING', reason, reference: null },
    ...{ retryOf: null, providerRefundId: null, failure: null, actor: 'service:payments' },
    ...{ createdAt: at, settledAt: null },
  });
}

function withSums(payment: Payment, before: Refund | null, after: Refund): Payment {
  const sum = (state: Refund['state']) =>
    (after.state === state ? after.amountMinor : 0) - (before?.state === state ? before.amountMinor : 0);
  const refundedMinor = payment.refundedMinor + sum('SUCCEEDED');
  // What was given back was taken, whether we were told or not.
  const capturedMinor = Math.max(payment.capturedMinor, refundedMinor);
  return withChanges(payment, {
    ...{ refundedMinor, refundingMinor: payment.refundingMinor + sum('PENDING'), capturedMinor },
    authorisedMinor: Math.max(payment.authorisedMinor, capturedMinor),
  });
}

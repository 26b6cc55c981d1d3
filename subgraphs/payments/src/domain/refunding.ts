import { done, type Id, notFound } from '#contracts';
import type { Account } from './account';
import { addRefund } from './learn';
import type { Outcome } from './outcome';
import { refundable } from './payment';
import type { Refund } from './refund';

/** A refund that somebody wants. */
export type WantedRefund = Pick<Refund, 'amountMinor' | 'reason' | 'reference' | 'retryOf' | 'actor'>;

/** Decide that a part of what was captured goes back. All refunds together never give back more than was captured. */
export function refund(account: Account, wanted: WantedRefund, id: Id<'refund'>, at: Date): Outcome<Account> {
  const { payment } = account;
  if (payment.capturedMinor === 0) return { kind: 'not-captured', state: payment.state };
  const available = refundable(payment);
  if (wanted.amountMinor > available)
    return { kind: 'too-much', wanted: wanted.amountMinor, available, verb: 'refunded' };
  return done(
    addRefund(account, {
      ...wanted,
      ...{ id, paymentId: payment.id, state: 'PENDING', providerRefundId: null, failure: null },
      ...{ createdAt: at, settledAt: null },
    }),
  );
}

/**
 * Decide that a refund which failed is tried again: as another one, since the provider remembers the first, and for
 * the same, so that nobody takes it for more money that goes back. It is tried again once, and then that one may be.
 */
export function retryRefund(
  account: Account,
  failedId: string,
  actor: string,
  made: { readonly id: Id<'refund'>; readonly at: Date },
): Outcome<Account> {
  const failed = account.refunds.find(({ id }) => id === failedId);
  if (!failed) return notFound('refund');
  const retry = account.refunds.find(({ retryOf }) => retryOf === failedId);
  if (failed.state !== 'FAILED' || retry) return { kind: 'not-failed', state: retry?.state ?? failed.state };
  const { amountMinor, reason, reference } = failed;
  const wanted = { amountMinor, reason, reference: reference ?? failed.id, retryOf: failed.id, actor };
  return refund(account, wanted, made.id, made.at);
}

/**
 * A refund for something that came back. When less can be given back than it was worth, that much is; when nothing
 * can, the refund is written down as failed, so that somebody looks at it.
 */
export function refundReturn(account: Account, wanted: WantedRefund, id: Id<'refund'>, at: Date): Account {
  const amountMinor = Math.min(wanted.amountMinor, refundable(account.payment));
  const made = { id, paymentId: account.payment.id, providerRefundId: null, createdAt: at };
  if (amountMinor > 0) {
    return addRefund(account, {
      ...{ ...wanted, ...made, amountMinor },
      ...{ state: 'PENDING', failure: null, settledAt: null },
    });
  }
  const failure = 'Nothing is left that could be given back.';
  return addRefund(account, { ...wanted, ...made, state: 'FAILED', failure, settledAt: at });
}

import { createId, type Id } from '#contracts';
import type { Account } from '../domain/account';
import { type Change, changeBetween, isNothing } from '../domain/change';
import type { Fact } from '../domain/fact';
import type { Circumstances } from '../domain/learn';
import type { NewOperation } from '../domain/operation';
import type { Payment } from '../domain/payment';
import type { Rows } from '../store';
import type { Origin } from '../store/payments';
import { announcementsOf } from './announce';
import type { Parts } from './parts';

/** What is decided about an account, and what else comes of it. */
export interface Decision {
  readonly account: Account;
  /** Facts that the account does not show. */
  readonly facts?: readonly Fact[];
  /** What the provider is to be asked for, besides what follows from the account. */
  readonly opened?: readonly NewOperation[];
  readonly closed?: Change['closed'];
}

/** What was decided, and what the provider is to be asked for. */
export interface Decided {
  readonly payment: Payment;
  readonly opened: readonly NewOperation[];
}

/** What new refunds are called, and when they are made. */
export const circumstancesOf = (at: Date): Circumstances => ({
  at,
  newRefundId: (): Id<'refund'> => createId('refund', at.getTime()),
});

/**
 * Decide about a payment and save what was decided, with what it tells the others. The decision is made from what was
 * `seen`; when somebody changed that in the meantime, it is made again with the payment locked.
 */
export async function decide(
  { store, hurry }: Pick<Parts, 'store' | 'hurry'>,
  seen: Account,
  origin: Origin,
  decision: (account: Account) => Decision,
): Promise<Decided> {
  const change = toChange(seen, decision(seen));
  if (isNothing(change)) return { payment: seen.payment, opened: [] };
  const isSaved = await save(store, change, origin);
  const decided = isSaved
    ? toDecided(change)
    : await store.transaction((rows) => decideLocked(rows, seen.payment.id, origin, decision));
  if (decided.opened.length > 0 && !origin.leasedUntil) hurry();
  return decided;
}

/** Decide about a payment within a transaction. */
export async function decideLocked(
  rows: Rows,
  id: Payment['id'],
  origin: Origin,
  decision: (account: Account) => Decision,
): Promise<Decided> {
  const account = await lockAccount(rows, id);
  if (!account) throw new Error(`payment ${id} was there before`);
  return saveLocked(rows, account, origin, decision(account));
}

/** A payment with all of its refunds, which nobody else changes until the transaction ends. */
export async function lockAccount(rows: Rows, id: Payment['id']): Promise<Account | null> {
  const payment = await rows.lockPayment(id);
  return payment && { payment, refunds: await rows.findRefundsOf([id]) };
}

/** Save what was decided about an account that is locked. */
export async function saveLocked(rows: Rows, account: Account, origin: Origin, decision: Decision): Promise<Decided> {
  const change = toChange(account, decision);
  if (isNothing(change)) return { payment: account.payment, opened: [] };
  if (!(await save(rows, change, origin))) throw new Error(`payment ${account.payment.id} changed though it is locked`);
  return toDecided(change);
}

function toChange(seen: Account, { account, facts = [], opened = [], closed = [] }: Decision): Change {
  const change = changeBetween(seen, account, opened);
  // What is said of an operation in particular says more than what follows from the account.
  const inGeneral = change.closed.filter(({ key }) => !closed.some((one) => one.key === key));
  return { ...change, facts: [...change.facts, ...facts], closed: [...inGeneral, ...closed] };
}

const toDecided = (change: Change): Decided => ({ payment: savedPayment(change), opened: change.opened });

const save = (rows: Rows, change: Change, origin: Origin): Promise<boolean> =>
  rows.saveChange(change, announcementsOf(change.facts, savedPayment(change), change.refunds), origin);

const savedPayment = ({ after, before }: Change): Payment => ({ ...after, version: before.version + 1 });

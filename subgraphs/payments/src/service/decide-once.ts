import { done, type NotFound } from '#contracts';
import type { Account } from '../domain/account';
import type { Outcome } from '../domain/outcome';
import type { Payment } from '../domain/payment';
import type { Rows } from '../store';
import type { CallerWithKey } from './caller';
import { type Decided, type Decision, lockAccount, saveLocked } from './decide';
import type { Operator } from './operations';
import type { Parts } from './parts';

/** What somebody wants to happen once. */
export interface Command {
  readonly operation: string;
  readonly body: unknown;
  readonly caller: CallerWithKey;
}

/** Which payment a command is about. */
export interface Target {
  find(rows: Rows): Promise<Payment | null>;
  /** What to say when there is none. */
  readonly missing: NotFound;
}

/** What is kept of a decision, for who asks for it again. */
export interface Kept {
  readonly paymentId: string;
  readonly keys: readonly string[];
  readonly refundIds: readonly string[];
}

/**
 * Make the use case that decides about a payment once, however often that is asked for, and asks the provider then. The
 * payment is locked before anything is decided: many who come at once decide one after the other.
 */
export function createDecider({ store, now }: Pick<Parts, 'store' | 'now'>, operator: Operator) {
  /** @param decide changes the account, or refuses. */
  return async (
    { operation, body, caller }: Command,
    { find, missing }: Target,
    decide: (account: Account, at: Date) => Outcome<Decision>,
  ): Promise<Outcome<Kept>> => {
    const { actor: principal, idempotencyKey: key, traceparent } = caller;
    const at = now();
    let decided: Decided | undefined;
    const outcome = await store.transaction((rows) =>
      rows.answerOnce({ principal, operation, key, body, at }, async (): Promise<Outcome<Kept>> => {
        const found = await find(rows);
        const account = found && (await lockAccount(rows, found.id));
        if (!account) return missing;
        const decision = decide(account, at);
        if (decision.kind !== 'done') return decision;
        const leasedUntil = operator.leaseFrom(at);
        const origin = { source: 'COMMAND', actor: principal, traceparent, at, leasedUntil } as const;
        decided = await saveLocked(rows, account, origin, decision.value);
        return done(toKept(decided));
      }),
    );
    const errand = { source: 'ANSWER', traceparent } as const;
    if (decided) await operator.performAll(decided.opened, decided.payment, at, errand);
    else if (outcome.kind === 'done') {
      // Asked for again: whoever was at it may be gone.
      await Promise.allSettled(outcome.value.keys.map((one) => operator.resume(one, errand)));
    }
    return outcome;
  };
}

const toKept = ({ payment, opened }: Decided): Kept => ({
  paymentId: payment.id,
  keys: opened.map(({ key }) => key),
  refundIds: opened.flatMap(({ refundId }) => refundId ?? []),
});

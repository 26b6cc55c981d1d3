import type { Sql } from '../data/sql';
import type { Transactions } from '../data/store';
import type { Progress } from './course';
import type { SagaTypes } from './saga';
import type { Claim, Rest, SagaRecord, SagaStore } from './saga-store';

/** How driving a saga ended: it has ended, waits, or pauses before it is tried again. */
export interface Rested<Types extends SagaTypes> {
  readonly record: SagaRecord<Types>;
  /** When to look at it again, in milliseconds; `undefined` once it has ended. */
  readonly againInMs?: number;
}

/**
 * A saga that this process works on. Where it stands may be ahead of what is marked, as long as nothing was begun that
 * the mark must precede.
 */
export interface Hold<Types extends SagaTypes> {
  readonly record: SagaRecord<Types>;
  /** Whether it should have ended by now. */
  readonly isLate: boolean;
  /** Go on from here; not marked yet. */
  moveTo(next: Progress<Types>): void;
  /** Mark where it stands, unless that is marked and so much of the lease is left. */
  mark(leaseNeededMs: number): Promise<void>;
  /** Do `work` in the transaction that marks where it leads. */
  markWith(work: (sql: Sql) => Promise<Progress<Types>>): Promise<void>;
  /** Mark `next` and let go. */
  rest(next: Progress<Types>, rest: Rest): Promise<Rested<Types>>;
}

/** Make the {@link Hold} of a saga that was claimed. */
export function holdOf<Types extends SagaTypes>(
  {
    store,
    database,
    clock,
  }: {
    store: SagaStore<Types>;
    database: { readonly sql: Sql } & Transactions<Sql>;
    clock: () => number;
  },
  claimed: Claim<Types>,
): Hold<Types> {
  let claim = claimed;
  let ahead: Progress<Types> | undefined;
  return {
    get record() {
      return ahead ? { ...claim.record, ...ahead } : claim.record;
    },
    get isLate() {
      return clock() > claim.deadline;
    },
    moveTo(next) {
      ahead = next;
    },
    async mark(leaseNeededMs) {
      if (!ahead && claim.leaseEnds - clock() >= leaseNeededMs) return;
      claim = await store.mark(database.sql, claim, ahead ?? claim.record, leaseNeededMs);
      ahead = undefined;
    },
    async markWith(work) {
      claim = await database.transaction(async (sql) => store.mark(sql, claim, await work(sql)));
      ahead = undefined;
    },
    async rest(next, how) {
      const isDue = await store.rest(claim, next, how);
      return { record: { ...claim.record, ...next }, againInMs: isDue ? 0 : how.pauseMs };
    },
  };
}

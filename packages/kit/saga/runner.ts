import { type Done, done } from '#contracts';
import type { Sql } from '../data/sql';
import type { Transactions } from '../data/store';
import type { Job } from '../process/jobs';
import type { Logger } from '../process/log';
import type { Metrics } from '../process/metrics';
import { backoff as usualBackoff } from './backoff';
import type { Checkpoint } from './checkpoint';
import { createFleet, LOOK_EVERY } from './fleet';
import type { Refused, Saga, SagaTypes } from './saga';
import { sagaMetrics } from './saga-metrics';
import { type Claim, type SagaRecord, sagaStore } from './saga-store';
import { type NewSaga, setOut } from './set-out';
import { leaseFor } from './take-remote-step';

/** Runs the sagas of one kind: those that this process starts, and those that others left behind. */
export interface SagaRunner<Types extends SagaTypes> {
  /**
   * Write a saga that begins, in the transaction of whoever wants it. When its first step is local, that step runs here; a
   * refusal of it is answered, and then there is no saga. Call {@link SagaRunner.go} once the transaction holds.
   * @throws TakenError (`saga_pkey`), from the transaction, when there is one of that id.
   */
  start(sql: Sql, wanted: NewSaga<Types>): Promise<Done<StartedSaga<Types>> | Refused<Types['refusal']>>;
  /** Begin to drive a saga that was started. */
  go(started: StartedSaga<Types>): void;
  /**
   * A saga once it rests (it has ended, or waits for something outside), or as it is after `withinMs` milliseconds;
   * `undefined` when there is none of that id.
   */
  settled(id: string, options: { withinMs: number }): Promise<SagaRecord<Types> | undefined>;
  /** Wake a saga that waits, once the transaction of `sql` holds; one that is about to wait will not. */
  wake(sql: Sql, id: string): Promise<void>;
  find(id: string): Promise<SagaRecord<Types> | undefined>;
  /** Forget sagas that ended before a moment; how many those were. */
  forget(options: { before: Date }): Promise<number>;
  /** Looks for sagas that are due; once stopped, each that is driven here rests after its present step. */
  readonly job: Job;
}

/** A saga that is written and not driven yet. */
export interface StartedSaga<Types extends SagaTypes> {
  readonly claim: Claim<Types>;
  /** Whether this process has claimed it. One that has too much to do leaves it to whoever is free first. */
  readonly isOurs: boolean;
}

/** What a {@link SagaRunner} is made of. */
export interface SagaRunnerOptions<Types extends SagaTypes> {
  readonly saga: Saga<Types>;
  readonly parts: Types['parts'];
  readonly database: { readonly sql: Sql } & Transactions<Sql>;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'registry'>;
  /**
   * Where this process listens, such as `host:4007`, if no other can at the same time: it then takes up at once what its
   * predecessor there left behind. Anywhere else, and without it, that waits for the lease to end.
   */
  readonly place?: string;
  /** How long others leave alone what this process drives, in milliseconds; longer than any step may take. */
  readonly leaseMs?: number;
  /** Sagas driven at the same time. */
  readonly atOnce?: number;
  readonly backoff?: (attempts: number) => number;
  readonly checkpoint?: Checkpoint;
  /** Milliseconds of a clock that nobody can set back; `performance.now()` unless said. */
  readonly clock?: () => number;
}

/**
 * Make the {@link SagaRunner} of one kind of saga.
 * @throws RangeError when a step may take longer than the lease lasts.
 */
export function createSagaRunner<Types extends SagaTypes>(options: SagaRunnerOptions<Types>): SagaRunner<Types> {
  const { saga, parts, database, log, metrics, place, checkpoint } = options;
  const { leaseMs = 5_000, atOnce = 32, backoff = usualBackoff, clock = () => performance.now() } = options;
  const long = saga.steps.find((step) => !step.local && leaseFor(step) > leaseMs);
  if (long) throw new RangeError(`${saga.name}: ${long.name} may take longer than the lease of ${leaseMs} ms lasts`);
  const owner = `${place ?? ''}#${crypto.randomUUID()}`;
  const store = sagaStore({ saga, owner, leaseMs, sql: database.sql, clock });
  const counted = sagaMetrics(metrics, saga.name, store.countOverdue);
  const fleet = createFleet<Types>(
    { saga, parts, store, database, log, metrics: counted, backoff, checkpoint, clock },
    { atOnce, place },
  );

  return {
    async start(sql, wanted) {
      const outcome = await setOut({ saga, parts, checkpoint }, sql, wanted);
      if (outcome.kind === 'refused') return outcome;
      const isOurs = !fleet.isFull;
      return done({ claim: await store.insert(sql, outcome.value, isOurs), isOurs });
    },
    go({ claim, isOurs }) {
      if (isOurs) fleet.go(claim);
      else fleet.lookWhenFree();
    },
    async settled(id, { withinMs }) {
      const until = performance.now() + withinMs;
      for (;;) {
        const leftMs = until - performance.now();
        const isHere = fleet.isDriving(id);
        const record = isHere && leftMs > 0 ? await fleet.nextRest(id, leftMs) : await store.find(id);
        if (record ? isAtRest(record) || leftMs <= 0 : !isHere) return record;
        if (!isHere) await fleet.nextRest(id, Math.min(leftMs, LOOK_EVERY));
      }
    },
    wake: store.wake,
    find: store.find,
    forget: ({ before }) => store.forget(before),
    job: { name: `drive sagas: ${saga.name}`, every: LOOK_EVERY, run: fleet.look, stop: fleet.stop },
  };
}

const isAtRest = ({ state }: SagaRecord): boolean => state !== 'RUNNING' && state !== 'COMPENSATING';

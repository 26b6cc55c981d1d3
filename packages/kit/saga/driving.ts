import type { Sql } from '../data/sql';
import type { Transactions } from '../data/store';
import type { Logger } from '../process/log';
import type { Checkpoint } from './checkpoint';
import type { Course } from './course';
import type { Hold } from './hold';
import type { Saga, SagaTypes } from './saga';
import type { SagaMetrics } from './saga-metrics';
import type { SagaStore } from './saga-store';

/** What driving sagas takes. */
export interface Driving<Types extends SagaTypes> {
  readonly saga: Saga<Types>;
  readonly parts: Types['parts'];
  readonly store: SagaStore<Types>;
  readonly database: { readonly sql: Sql } & Transactions<Sql>;
  readonly log: Logger;
  readonly metrics: SagaMetrics;
  /** How long to pause after so many runs of a step that ended unknown, in milliseconds. */
  readonly backoff: (attempts: number) => number;
  readonly checkpoint?: Checkpoint;
  /** Milliseconds of a clock that nobody can set back. */
  readonly clock: () => number;
  /** Once true, no further step is begun. */
  readonly isStopping: () => boolean;
}

/** One saga being driven. */
export interface Drive<Types extends SagaTypes> {
  readonly driving: Driving<Types>;
  readonly course: Course<Types>;
  readonly hold: Hold<Types>;
}

import { type Done, done } from '#contracts';
import type { Sql } from '../data/sql';
import type { Checkpoint } from './checkpoint';
import { contextOf } from './context';
import { courseOf } from './course';
import type { Refused, Saga, SagaTypes } from './saga';
import type { SagaRecord } from './saga-store';

/** A saga that somebody wants. */
export interface NewSaga<Types extends SagaTypes> {
  readonly id: string;
  readonly input: Types['input'];
  readonly at: Date;
  readonly traceparent?: string | null;
}

/** A saga as it sets out: with its first step done, when that is a local one. */
export async function setOut<Types extends SagaTypes>(
  { saga, parts, checkpoint }: { saga: Saga<Types>; parts: Types['parts']; checkpoint?: Checkpoint },
  sql: Sql,
  { id, input, at, traceparent = null }: NewSaga<Types>,
): Promise<Done<SagaRecord<Types>> | Refused<Types['refusal']>> {
  const origin = { id, input, traceparent, createdAt: at, updatedAt: at };
  const blank = { ...origin, state: 'RUNNING', step: 0, refusal: null, attempts: 0, results: {} } as const;
  const course = courseOf<Types>(saga, (results) => contextOf(parts, { ...blank, results }));
  const record: SagaRecord<Types> = { ...origin, ...course.begin() };
  const first = saga.steps[record.step];
  if (!first?.local) return done(record);
  const point = { saga: saga.name, step: first.name, action: 'run' } as const;
  await checkpoint?.({ ...point, moment: 'before' });
  const outcome = await first.run(contextOf(parts, record), sql);
  await checkpoint?.({ ...point, moment: 'after' });
  if (outcome.kind === 'refused') return outcome;
  return done({ ...origin, ...course.advance(record, outcome.value) });
}

import type { SagaContext, SagaTypes } from './saga';
import type { SagaRecord } from './saga-store';

/** What the steps of a saga know of it. */
export function contextOf<Types extends SagaTypes>(
  parts: Types['parts'],
  { id, input, results, refusal, traceparent, createdAt }: SagaRecord<Types>,
): SagaContext<Types> {
  return {
    ...{ parts, id, input, results, refusal, traceparent, startedAt: createdAt },
    result(name) {
      const result = results[name];
      if (result === undefined) throw new Error(`${id} has no result of ${name}`);
      return result as never;
    },
  };
}

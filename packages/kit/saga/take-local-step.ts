import { contextOf } from './context';
import type { Drive } from './driving';
import type { LocalStep, SagaTypes, StepName } from './saga';

/** Run a step in the service's own database, or undo it, in the transaction that marks what came of it. */
export async function takeLocalStep<Types extends SagaTypes>(
  { driving, course, hold }: Drive<Types>,
  step: LocalStep<Types, StepName<Types>>,
): Promise<undefined> {
  const { saga, parts, checkpoint } = driving;
  const { record } = hold;
  const isUndone = record.state === 'COMPENSATING';
  const context = contextOf(parts, record);
  const point = { saga: saga.name, step: step.name, action: isUndone ? 'undo' : 'run' } as const;
  await checkpoint?.({ ...point, moment: 'before' });
  try {
    await hold.markWith(async (sql) => {
      if (isUndone) {
        await step.compensate?.(context, sql);
        return course.stepBack(record);
      }
      const outcome = await step.run(context, sql);
      if (outcome.kind === 'refused') throw new RolledBack<Types['refusal']>(outcome.refusal);
      return course.advance(record, outcome.value);
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    hold.moveTo(course.refuse(record, error.refusal));
  }
  await checkpoint?.({ ...point, moment: 'after' });
}

/** Takes the transaction of a refused step back. */
class RolledBack<Refusal> extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

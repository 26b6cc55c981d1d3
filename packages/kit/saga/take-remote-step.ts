import { contextOf } from './context';
import type { Drive } from './driving';
import type { Rested } from './hold';
import type { RemoteStep, SagaTypes, StepName } from './saga';
import { withinTime } from './within-time';

/** How long a remote step may take unless it says so, in milliseconds. */
const TIMEOUT = 3_000;

/** What is left of the lease when a step takes all of its time, in milliseconds: room to mark what came of it. */
const MARGIN = 1_000;

/** The lease that a step needs when it begins, in milliseconds. */
export const leaseFor = ({ timeoutMs = TIMEOUT }: { readonly timeoutMs?: number }): number => timeoutMs + MARGIN;

/** Run a step whose effect lies elsewhere, or undo it; it is marked as begun first. */
export async function takeRemoteStep<Types extends SagaTypes>(
  { driving, course, hold }: Drive<Types>,
  step: RemoteStep<Types, StepName<Types>>,
): Promise<Rested<Types> | undefined> {
  const { saga, parts, checkpoint } = driving;
  const { record } = hold;
  const isUndone = record.state === 'COMPENSATING';
  const point = { saga: saga.name, step: step.name, action: isUndone ? 'undo' : 'run' } as const;
  await hold.mark(leaseFor(step));
  if (checkpoint) {
    await checkpoint({ ...point, moment: 'before' });
    await hold.mark(leaseFor(step)); // time may have gone by
  }
  const { timeoutMs = TIMEOUT } = step;
  const deadline = new Date(Date.now() + timeoutMs);
  const outcome = await withinTime(timeoutMs, async (signal) => {
    const context = { ...contextOf(parts, record), deadline, signal };
    return isUndone ? step.compensate?.(context) : step.run(context);
  });
  await checkpoint?.({ ...point, moment: 'after' });
  if (!outcome) hold.moveTo(course.stepBack(record));
  else if (outcome.kind === 'done') hold.moveTo(course.advance(record, outcome.value));
  else if (outcome.kind === 'refused') hold.moveTo(course.refuse(record, outcome.refusal));
  else if (outcome.kind === 'given-up') hold.moveTo(course.giveUp(record, outcome.refusal));
  else {
    const { forMs, known } = outcome;
    return hold.rest(course.wait(record, known), { pauseMs: forMs, deadlineMs: forMs + saga.deadlineMs });
  }
  return undefined;
}

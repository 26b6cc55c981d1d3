import { contextOf } from './context';
import { courseOf } from './course';
import type { Drive, Driving } from './driving';
import { holdOf, type Rested } from './hold';
import type { SagaTypes, Step } from './saga';
import { type Claim, LeaseLostError } from './saga-store';
import { takeLocalStep } from './take-local-step';
import { takeRemoteStep } from './take-remote-step';

/**
 * Drive a saga until it rests. What came of a step is marked together with what follows: the statement that marks a
 * step as done marks the next one as begun, and a local step runs in the transaction of its own mark.
 * @throws LeaseLostError when another process has it by now; any other error is the database's.
 */
export async function drive<Types extends SagaTypes>(
  driving: Driving<Types>,
  claim: Claim<Types>,
): Promise<Rested<Types>> {
  const { saga, parts, metrics, isStopping } = driving;
  const hold = holdOf(driving, claim);
  const course = courseOf(saga, (results) => contextOf(parts, { ...claim.record, results }));
  const self: Drive<Types> = { driving, course, hold };
  for (;;) {
    const { record } = hold;
    if (record.state === 'COMPLETED' || record.state === 'COMPENSATED') {
      await hold.mark(0);
      metrics.ended(record.state);
      return { record };
    }
    if (isStopping()) return hold.rest(record, { pauseMs: 0 });
    if (record.state === 'RUNNING' && hold.isLate && course.canTurnBack(record)) {
      hold.moveTo(course.turnBack(record, saga.tooLate));
      continue;
    }
    const step = saga.steps[record.step];
    if (!step) throw new RangeError(`${saga.name} has no step ${record.step}`);
    try {
      const rested = await (step.local ? takeLocalStep(self, step) : takeRemoteStep(self, step));
      if (rested) return rested;
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      return await tryAgain(self, step, error);
    }
  }
}

/** What became of a step is unknown: pause, and do the same again. A saga that should have ended by now is an alarm. */
async function tryAgain<Types extends SagaTypes>(
  { driving, hold }: Drive<Types>,
  { name }: Step<Types>,
  error: unknown,
): Promise<Rested<Types>> {
  const { saga, log, metrics, backoff } = driving;
  const { record } = hold;
  const attempts = record.attempts + 1;
  metrics.failed(name);
  const about = { err: error, saga: saga.name, id: record.id, step: name, state: record.state, attempts };
  if (hold.isLate) log.error(about, 'a saga is past its deadline, and a step of it does not succeed');
  else log.warn(about, 'a step of a saga is tried again');
  return hold.rest({ ...record, attempts }, { pauseMs: backoff(attempts) });
}

import type { Logger } from '../process/log';

/** A moment in the life of a saga at which its process may die. */
export interface SagaPoint {
  readonly saga: string;
  readonly step: string;
  readonly action: 'run' | 'undo';
  /** Once the step is marked as begun, or once its effect is there and nothing says so yet. */
  readonly moment: 'before' | 'after';
}

/** Called at every {@link SagaPoint}, the saga waits for it; for tests that end processes at a point. */
export type Checkpoint = (point: SagaPoint) => Promise<void>;

/** A point as one word: `checkout:authorise:after`, or `checkout:authorise:undo:after` for its compensation. */
export const nameOfPoint = ({ saga, step, action, moment }: SagaPoint): string =>
  [saga, step, ...(action === 'undo' ? [action] : []), moment].join(':');

/**
 * Make a {@link Checkpoint} that stops the first saga that comes to a point, says so in the log (`paused at`) and goes on
 * at the signal SIGUSR2, if the process was not killed by then.
 * @param at a point's name, as {@link nameOfPoint} says it.
 */
export function pauseAt(at: string, log: Logger): Checkpoint {
  let isSpent = false;
  return async (point) => {
    if (isSpent || nameOfPoint(point) !== at) return;
    isSpent = true;
    const resumed = new Promise<void>((resolve) => process.once('SIGUSR2', () => resolve()));
    log.warn({ point: at }, 'paused at');
    await resumed;
  };
}

import { existsSync, readFileSync, rmSync } from 'node:fs';

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
 * Make a {@link Checkpoint} that stops the first saga that comes to the point which a file names. The file is gone as soon as
 * it stands there, so that nobody stops there again; it goes on at the signal SIGUSR2, if the process was not killed by then.
 * @param file holds a point's name, as {@link nameOfPoint} says it. As long as there is no such file, nothing stops.
 */
export function pauseAt(file: string): Checkpoint {
  return async (point) => {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== nameOfPoint(point)) return;
    const resumed = new Promise<void>((resolve) => process.once('SIGUSR2', () => resolve()));
    rmSync(file);
    await resumed;
  };
}

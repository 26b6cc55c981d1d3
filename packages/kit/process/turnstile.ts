import { UnavailableError } from '../errors';

/** Lets work in, so much at once; the rest waits in line. */
export interface Turnstile {
  /**
   * Do `work` when it is its turn.
   * @throws UnavailableError, or what `refuse` makes, when so many wait already that it would take too long.
   */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Make a {@link Turnstile}. */
export function createTurnstile(options: { atOnce: number; waiting: number; refuse?: () => Error }): Turnstile {
  const { atOnce, waiting, refuse = () => new UnavailableError() } = options;
  const line: (() => void)[] = [];
  let inside = 0;
  return {
    async pass(work) {
      if (inside < atOnce) inside += 1;
      else if (line.length >= waiting) throw refuse();
      else await new Promise<void>((enter) => line.push(enter));
      try {
        return await work();
      } finally {
        // The next in line takes the place of the one that leaves, so that nobody slips in between.
        const enter = line.shift();
        if (enter) enter();
        else inside -= 1;
      }
    },
  };
}

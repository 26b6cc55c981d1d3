import type { Logger } from '#kit/edge';
import { createSeat } from './seat';
import type { WorkerProcess } from './worker-process';

/** Workers that answer at one port. */
export interface Crew {
  /** Resolves when all of them answer; rejects when one of them does not start, and none is left then. */
  start(): Promise<void>;
  /** Replace them, one after the other. One that cannot be replaced stays, and so do those after it. */
  reload(): Promise<void>;
  /** Let all of them finish what they have begun; resolves when they are gone. */
  drain(): Promise<void>;
}

/** Make a {@link Crew}. */
export function createCrew(options: {
  size: number;
  fork: () => WorkerProcess;
  log: Logger;
  delay?: (failuresInARow: number) => number;
  /** Told when no worker is left, and no new one starts. */
  onForsaken: () => void;
}): Crew {
  const { size, fork, log, delay, onForsaken } = options;
  const living = new Set<WorkerProcess>();
  let isDraining = false;
  let isReloadWanted = false;
  let work: Promise<void> = Promise.resolve();

  async function launch(): Promise<WorkerProcess> {
    const worker = fork();
    living.add(worker);
    void worker.ended.then(() => living.delete(worker));
    await worker.ready;
    return worker;
  }

  const seats = Array.from({ length: size }, () =>
    createSeat({
      launch,
      log,
      delay,
      onFailure(error) {
        log.error({ err: error }, 'a worker did not start');
        if (living.size === 0) onForsaken();
      },
    }),
  );

  async function drain(): Promise<void> {
    isDraining = true;
    for (const seat of seats) seat.close();
    await Promise.all([...living].map((worker) => worker.end()));
  }

  async function fillAll(): Promise<void> {
    try {
      await Promise.all(seats.map((seat) => seat.fill()));
    } catch (error) {
      await drain();
      throw error;
    }
  }

  async function renewAll(): Promise<void> {
    isReloadWanted = false;
    log.info('reloading');
    try {
      for (const seat of seats) if (!isDraining) await seat.renew();
      log.info('reloaded');
    } catch (error) {
      if (!isDraining) log.error({ err: error }, 'a new worker did not start; those before it go on');
    }
  }

  return {
    start() {
      work = fillAll();
      return work;
    },
    reload() {
      // What was changed during a reload needs another one, and one is enough.
      if (!isReloadWanted) work = work.then(renewAll);
      isReloadWanted = true;
      return work;
    },
    drain,
  };
}

import type { Logger } from '#kit/edge';
import type { WorkerProcess } from './worker-process';

/** The place of one worker: when the one in it dies, another one takes it. */
export interface Seat {
  /** Seat a worker; rejects when it does not start. */
  fill(): Promise<void>;
  /** Seat another worker, and let the one before go. Rejects when the new one does not start; the one before stays. */
  renew(): Promise<void>;
  /** Seat nobody any more. */
  close(): void;
}

/** A worker that answered this long before it died did not die "again", in milliseconds. */
const SETTLED_AFTER = 60_000;

/** How long to wait before the next attempt: doubled each time, from a quarter of a second to half a minute. */
const restartDelay = (failuresInARow: number): number => Math.min(30_000, 250 * 2 ** (failuresInARow - 1));

/** Make a {@link Seat}. */
export function createSeat(options: {
  /** Start a worker; resolves when it answers. */
  launch: () => Promise<WorkerProcess>;
  log: Logger;
  delay?: (failuresInARow: number) => number;
  /** Told each time that a seat was to be filled again, and the worker did not start. */
  onFailure: (error: unknown) => void;
}): Seat {
  const { launch, log, delay = restartDelay, onFailure } = options;
  let current: WorkerProcess | undefined;
  let isClosed = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  function sit(worker: WorkerProcess): void {
    clearTimeout(retry);
    current = worker;
    const since = Date.now();
    void worker.ended.then((reason) => {
      if (current !== worker || isClosed) return;
      current = undefined;
      if (Date.now() - since > SETTLED_AFTER) failures = 0;
      failures += 1;
      log.error({ worker: worker.pid, reason, delayMs: delay(failures) }, 'a worker ended; another one will start');
      retry = setTimeout(tryAgain, delay(failures));
    });
  }

  async function tryAgain(): Promise<void> {
    try {
      const worker = await launch();
      // A reload may have filled the seat in the meantime.
      if (current || isClosed) await worker.end();
      else sit(worker);
    } catch (error) {
      if (current || isClosed) return;
      failures += 1;
      onFailure(error);
      retry = setTimeout(tryAgain, delay(failures));
    }
  }

  return {
    fill: async () => sit(await launch()),
    async renew() {
      const next = await launch();
      const previous = current;
      sit(next);
      await previous?.retire();
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
    },
  };
}

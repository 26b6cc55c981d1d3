import type { Worker } from 'node:cluster';

/** A worker, as it is known to who keeps it. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  /** Resolves when it answers; rejects when it ended before. */
  readonly ready: Promise<void>;
  /** Resolves with the reason, when it is gone. */
  readonly ended: Promise<string>;
  /** Let it go, because another one has taken its place; resolves when it is gone. */
  retire(): Promise<void>;
  /** Let it go, because the gateway ends; resolves when it is gone. */
  end(): Promise<void>;
}

/** How long a worker may take to start, in milliseconds. */
const START_LIMIT = 60_000;
/** How long it may take to end: longer than it allows itself. */
const END_LIMIT = 17_000;

/**
 * Look after a worker that was just forked.
 * @param askToRetire rejects when it cannot be asked.
 */
export function watchWorker(worker: Worker, askToRetire: () => Promise<void>): WorkerProcess {
  const child = worker.process;
  const ended = new Promise<string>((resolve) => {
    worker.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`));
    worker.on('error', (error) => {
      if (child.pid === undefined) resolve(error.message); // it could not be forked at all
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT);
    worker.once('listening', () => {
      clearTimeout(limit);
      resolve();
    });
    void ended.then((reason) => {
      clearTimeout(limit);
      reject(new Error(reason));
    });
  });

  async function letGo(tell: () => unknown): Promise<void> {
    const limit = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
    tell();
    await ended;
    clearTimeout(limit);
  }

  // Not worker.kill(), which closes the channel first.
  const terminate = () => child.kill('SIGTERM');
  return {
    pid: child.pid,
    ready,
    ended,
    retire: () => letGo(() => askToRetire().catch(terminate)),
    end: () => letGo(terminate),
  };
}

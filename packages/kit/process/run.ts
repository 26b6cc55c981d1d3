import { constants } from 'node:os';
import { ConfigError } from './config';
import { createLog, type Logger } from './log';

/** A program that is running. */
export interface Running {
  readonly log: Logger;
  /** Stop taking new work, finish what was begun, let go of everything. */
  drain(): Promise<void>;
  /** How long that may take before the process gives up on it, in milliseconds. */
  readonly drainLimitMs?: number;
}

/** Ends the process from within: it drains, and leaves with 0. */
export type Stop = (reason: string) => void;

/**
 * Run a program as a process: report an unusable environment and leave with 1, drain on SIGTERM, SIGINT or when the
 * parent that started it is gone.
 */
export async function runProcess(name: string, start: (stop: Stop) => Promise<Running>): Promise<void> {
  let isStopping = false;
  const stop = async (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    const { log, drain, drainLimitMs = 15_000 } = await running;
    log.info({ reason }, 'draining');
    setTimeout(() => leave(log, 'could not drain in time'), drainLimitMs).unref();
    await drain();
    log.info('stopped');
    process.exit(0);
  };
  // From the first moment on: nobody else would end a process whose parent is gone before it has started.
  process.on('disconnect', () => void stop('the parent process is gone'));
  let isRunning = false;
  // The first process of a container is not ended by a signal that it does not listen to.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => (isRunning ? void stop(signal) : process.exit(128 + constants.signals[signal])));
  }
  const running = start((reason) => void stop(reason));
  try {
    await running;
    isRunning = true;
  } catch (error) {
    leave(createLog(name), error instanceof ConfigError ? error.message : 'could not start', error);
  }
}

function leave(log: Logger, message: string, error?: unknown): never {
  log.fatal(error instanceof ConfigError ? {} : { err: error }, message);
  process.exit(1);
}

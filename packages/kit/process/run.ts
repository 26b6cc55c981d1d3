import { ConfigError } from './config';
import { createLog, type Logger } from './log';

/** A program that is running. */
export interface Running {
  /** Stop taking new work, finish what was begun, let go of everything. */
  drain(): Promise<void>;
}

/** How long draining may take before the process gives up on it, in milliseconds. */
const DRAIN_LIMIT = 15_000;

/**
 * Run a program as a process: report an unusable environment and leave with 1, drain on SIGTERM, SIGINT or when the
 * parent that started it is gone.
 */
export async function runProcess(name: string, start: () => Promise<Running & { log: Logger }>): Promise<void> {
  try {
    const { drain, log } = await start();
    let isStopping = false;
    const stop = async (reason: string) => {
      if (isStopping) return;
      isStopping = true;
      log.info({ reason }, 'draining');
      setTimeout(() => leave(log, 'could not drain in time'), DRAIN_LIMIT).unref();
      await drain();
      log.info('stopped');
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
    process.on('disconnect', () => void stop('the parent process is gone'));
  } catch (error) {
    leave(createLog(name), error instanceof ConfigError ? error.message : 'could not start', error);
  }
}

function leave(log: Logger, message: string, error?: unknown): never {
  log.fatal(error instanceof ConfigError ? {} : { err: error }, message);
  process.exit(1);
}

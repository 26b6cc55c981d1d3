import type { Logger } from './log';

/** Something a process does by itself, again and again. Replicas do it at the same time, so it must share well. */
export interface Job {
  /** What the log calls it. */
  readonly name: string;
  /** Pause between the end of one run and the start of the next, in milliseconds. */
  readonly every: number;
  run(): Promise<unknown>;
  /** Finish what its runs have begun and left going; called when there will be no more of them. */
  stop?(): Promise<void>;
}

/** Jobs that are being done. */
export interface RunningJobs {
  /** Begin no more runs, and wait for the one each job may be in and for what it left going. */
  stop(): Promise<void>;
}

/** Begin doing jobs, each at once and then with its pauses. A run that fails is logged, and the next one comes as usual. */
export function startJobs(jobs: readonly Job[], log: Logger): RunningJobs {
  const stops = jobs.map((job) => repeat(job, log));
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

function repeat({ name, every, run, stop }: Job, log: Logger): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = turn();
  async function turn(): Promise<void> {
    try {
      await run();
    } catch (error) {
      log.error({ err: error, job: name }, 'a job failed');
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      current = turn();
    }, every);
  }
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await Promise.all([current, stop?.()]);
  };
}

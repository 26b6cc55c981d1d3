import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ask, heard } from '../ask-process';
import type { Counts, Listening } from './messages';

/** The services, in a process of their own. */
export interface Services extends Listening {
  readonly pid: number;
  counts(): Promise<Counts>;
  /** From now on every answer is kept back so long. */
  delay(ms: number): Promise<void>;
  stop(): void;
}

/** Start the services. They run on the cores that this process runs on. */
export async function startServices(): Promise<Services> {
  const child = fork(join(__dirname, 'main.js'));
  const { urls } = await heard<Listening>(child);
  return {
    urls,
    pid: child.pid ?? 0,
    counts: () => ask<Counts>(child, 'counts'),
    delay: async (ms) => void (await ask(child, { delayMs: ms })),
    stop: () => child.disconnect(),
  };
}

import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from '#servers';
import { lastLines } from './logs';

/** A program that runs as a process of its own. */
export interface Program {
  readonly name: string;
  /** Compiled JavaScript. */
  readonly script: string;
  readonly env: Record<string, string>;
  /** Where it answers, without a path: `http://127.0.0.1:4001`. */
  readonly url: string;
  /** Receives everything it writes. */
  readonly log: string;
}

/** What happens to a program by itself. */
export type ProgramEvent =
  | { kind: 'crashed'; name: string; reason: string; restarts: number; delayMs: number; log: string }
  | { kind: 'recovered'; name: string; restarts: number };

/** A program under supervision. */
export interface Supervised {
  readonly name: string;
  /** Undefined while it is not running. */
  pid(): number | undefined;
  /** Start it; resolves when it is ready, rejects with its last words when it ends before, and stays down then. */
  start(): Promise<void>;
  /** Let it drain; one that does not end in time is killed. Resolves when it is gone. */
  stop(): Promise<void>;
  /** End it now, without letting it finish anything. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Freeze it: it keeps its connections and answers nothing. */
  pause(): void;
  resume(): void;
}

/** How supervision behaves; the defaults are for people, tests are less patient. */
export interface SuperviseOptions {
  readonly onEvent: (event: ProgramEvent) => void;
  readonly readyTimeoutMs?: number;
  /** How long draining may take. */
  readonly graceMs?: number;
  readonly delay?: (crashesInARow: number) => number;
}

/** A program that ran this long before it crashed is not crashing "again", in milliseconds. */
const SETTLED_AFTER = 60_000;

/** How long to wait before the next attempt: doubled each time, from a quarter of a second to half a minute. */
export const restartDelay = (crashesInARow: number): number => Math.min(30_000, 250 * 2 ** (crashesInARow - 1));

/**
 * Keep a program running. It is a child with an IPC channel, so that it notices when this process is gone; and it
 * leads a process group of its own, so that Ctrl-C in a terminal reaches only the launcher, which knows the order.
 */
export function supervise(program: Program, options: SuperviseOptions): Supervised {
  const { onEvent, readyTimeoutMs = 60_000, graceMs = 20_000, delay = restartDelay } = options;
  const { name, log } = program;
  let child: ChildProcess | undefined;
  // Counts starts and stops: whatever was begun in an earlier run has no say in this one.
  let run = 0;
  let isWanted = false;
  let crashesInARow = 0;
  let restarts = 0;
  let restart: NodeJS.Timeout | undefined;

  async function bringUp(ownRun: number): Promise<void> {
    const started = launch(program);
    child = started;
    const startedAt = Date.now();
    try {
      await waitUntilReady(started, program, readyTimeoutMs);
    } catch (error) {
      await end(started, 'SIGKILL', graceMs);
      throw error;
    }
    if (hasEnded(started)) throw new Error(describeExit(started));
    started.once('exit', () => {
      if (Date.now() - startedAt > SETTLED_AFTER) crashesInARow = 0;
      if (ownRun === run) comeBack(ownRun, describeExit(started));
    });
  }

  function comeBack(ownRun: number, reason: string): void {
    crashesInARow += 1;
    restarts += 1;
    const delayMs = delay(crashesInARow);
    onEvent({ kind: 'crashed', name, reason, restarts, delayMs, log });
    restart = setTimeout(async () => {
      try {
        await bringUp(ownRun);
        if (ownRun === run) onEvent({ kind: 'recovered', name, restarts });
      } catch (error) {
        if (ownRun === run) comeBack(ownRun, (error as Error).message);
      }
    }, delayMs);
  }

  function giveUp(): void {
    run += 1;
    isWanted = false;
    clearTimeout(restart);
  }

  return {
    name,
    pid: () => (child && !hasEnded(child) ? child.pid : undefined),
    async start() {
      if (isWanted) return;
      isWanted = true;
      crashesInARow = 0;
      run += 1;
      const ownRun = run;
      try {
        await bringUp(ownRun);
      } catch (error) {
        if (ownRun === run) giveUp();
        throw new SetupError(
          'PROGRAM_NOT_READY',
          `${name} did not start: ${(error as Error).message}. Its log ${log} ends with:\n${lastLines(log)}`,
        );
      }
    },
    async stop() {
      giveUp();
      await end(child, 'SIGTERM', graceMs);
    },
    kill() {
      giveUp();
      return end(child, 'SIGKILL', graceMs);
    },
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
  };
}

function launch({ script, env, log }: Program): ChildProcess {
  const output = openSync(log, 'a');
  const child = fork(script, [], { env, execArgv: [], detached: true, stdio: ['ignore', output, output, 'ipc'] });
  closeSync(output);
  child.once('error', () => {}); // it could not be started at all, and counts as ended
  return child;
}

async function waitUntilReady(child: ChildProcess, { url }: Program, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (hasEnded(child)) throw new Error(describeExit(child));
    const answer = await askHealth(url);
    if (answer === 'ready') return;
    if (Date.now() > deadline) throw new Error(`not ready after ${timeoutMs / 1000} seconds (${answer})`);
    await pause(100);
  }
}

/** `ready`, or in words why not. */
async function askHealth(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    const body = await response.text();
    return response.ok ? 'ready' : body;
  } catch {
    return 'it does not answer';
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

const describeExit = ({ exitCode, signalCode }: ChildProcess): string =>
  signalCode ? `ended by ${signalCode}` : `ended with exit code ${exitCode ?? 'unknown'}`;

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!child || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  child.kill('SIGCONT'); // a frozen process cannot drain
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(force);
}

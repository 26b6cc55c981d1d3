import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What the operating system knows of a process. */
export interface ProcessInfo {
  /** Program and arguments, separated by spaces. */
  readonly command: string;
  /** When it started, in the system's own notation: with the pid it names one process, even after pids are used again. */
  readonly started: string;
  /** Its current folder, where the system tells us. */
  readonly folder?: string;
}

/** Look a process up by its pid; one that has ended, or only waits to be collected by its parent, is undefined. */
export function inspectProcess(pid: number): ProcessInfo | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? readProc(pid) : askPs(pid);
}

/** Send a signal; false when there is no such process any more. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Wait until `check` is true; false when `timeoutMs` pass first. */
export async function until(
  check: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs = 20,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > deadline) return false;
    await pause(everyMs);
  }
  return true;
}

function readProc(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; what follows it is the state and, nineteen fields on, the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { command, started: fields[19] ?? '', folder: readFolder(pid) };
  } catch {
    return undefined;
  }
}

function readFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // another user's process
  }
}

const PS_LINE = /^(\S+)\s+(\w+ +\w+ +\d+ +[\d:]+ +\d+)\s+(.*)$/;

function askPs(pid: number): ProcessInfo | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, state = 'Z', started = '', command = ''] = PS_LINE.exec(line.trim()) ?? [];
    return state.startsWith('Z') ? undefined : { command, started };
  } catch {
    return undefined;
  }
}

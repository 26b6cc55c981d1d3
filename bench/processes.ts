import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process, or a family of them, has used so far. */
export interface Usage {
  /** CPU time in milliseconds, in user and kernel mode, that of ended children included. */
  readonly cpuMs: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

const TICK_MS = 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const PAGE_BYTES = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));

/** Read what the process `pid` and all its children have used; a measurement of a single machine that has /proc. */
export function readUsage(pid: number): Usage {
  const family = [pid, ...childrenOf(pid)].map(readStat).filter((stat) => stat !== undefined);
  return {
    cpuMs: family.reduce((sum, { ticks }) => sum + ticks * TICK_MS, 0),
    // PostgreSQL's processes share most of their memory: what each has to itself is added to what they share, once.
    memory: family.reduce((sum, { privatePages }) => sum + privatePages, family[0]?.sharedPages ?? 0) * PAGE_BYTES,
  };
}

/** The most memory, in bytes, that the process `pid` and its children had resident at any one time, each for itself. */
export function readPeakMemory(pid: number): number {
  const peaks = [pid, ...childrenOf(pid)].map((one) => {
    const [, kib = 0] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${one}/status`, 'utf8')) ?? [];
    return Number(kib) * 1_024;
  });
  return peaks.reduce((sum, bytes) => sum + bytes, 0);
}

/** Whether this machine tells what processes use. */
export const canReadUsage = (): boolean => existsSync('/proc/self/stat');

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => readStat(candidate)?.parent === pid);
}

function readStat(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; the numbers begin behind it with the state, the third field.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
    return {
      parent: fields[1] ?? 0,
      ticks: user + system + childrenUser + childrenSystem,
      privatePages: resident - shared,
      sharedPages: shared,
    };
  } catch {
    return undefined; // it has ended meanwhile
  }
}

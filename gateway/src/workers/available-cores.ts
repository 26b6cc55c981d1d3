import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Where a container's share of processor time is: how much of which span, in microseconds. */
const CPU_MAX = '/sys/fs/cgroup/cpu.max';

/** How many cores this process may keep busy. Node counts those it may run on, and does not know of a share of them. */
export function availableCores(): number {
  return Math.min(availableParallelism(), coresIn(readShare()));
}

/** The whole cores in a share such as `150000 100000`, at least one; `max 100000` is no limit. */
export function coresIn(share: string): number {
  const [time = Number.NaN, span = Number.NaN] = share.split(' ').map(Number);
  const cores = time / span;
  return Number.isNaN(cores) ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(cores));
}

function readShare(): string {
  try {
    return readFileSync(CPU_MAX, 'utf8');
  } catch {
    return ''; // no container, or another system
  }
}

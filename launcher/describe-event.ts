import { relative } from 'node:path';
import type { ProgramEvent } from './supervise';

/** What happened to a program, in a line for a person. */
export function describeEvent(event: ProgramEvent): string {
  const { name, restarts } = event;
  if (event.kind === 'recovered') return `✓ ${name} is back (restart ${restarts})`;
  const wait = event.delayMs === 0 ? 'now' : `in ${event.delayMs / 1000} s`;
  return `✗ ${name} crashed: ${event.reason}. Restart ${restarts} ${wait}; see ${relative('.', event.log)}`;
}

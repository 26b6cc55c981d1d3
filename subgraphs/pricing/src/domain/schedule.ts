/** When a price holds: from a moment on (inclusive), until another (exclusive); an end that is null is open. */
export interface Schedule {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The moments a schedule may speak of lie between these; beyond them lie slips of the pen. */
export const EARLIEST = new Date('2000-01-01T00:00:00.000Z');
export const LATEST = new Date('2200-01-01T00:00:00.000Z');

/** Whether a price has dates; one that has none is a base price. */
export function isScheduled({ from, until }: Schedule): boolean {
  return from !== null || until !== null;
}

/** Whether a price holds at a moment. */
export function isActive({ from, until }: Schedule, at: Date): boolean {
  return (from === null || from <= at) && (until === null || at < until);
}

/** Whether there is a moment at which both hold. */
export function overlap(a: Schedule, b: Schedule): boolean {
  return beginsBeforeEndOf(a, b) && beginsBeforeEndOf(b, a);
}

/** Whether two prices begin at the same moment, and are both scheduled or both not. */
export function beginAlike(a: Schedule, b: Schedule): boolean {
  return isScheduled(a) === isScheduled(b) && a.from?.getTime() === b.from?.getTime();
}

const beginsBeforeEndOf = ({ from }: Schedule, { until }: Schedule): boolean =>
  from === null || until === null || from < until;

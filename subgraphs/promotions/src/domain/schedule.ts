/** When something holds: from a moment on (inclusive), until another (exclusive); an end that is null is open. */
export interface Schedule {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** Whether it holds at a moment. */
export function holdsAt({ startsAt, endsAt }: Schedule, at: Date): boolean {
  return (startsAt === null || startsAt <= at) && !isOver({ endsAt }, at);
}

/** Whether it held once and never will again. */
export function isOver({ endsAt }: Pick<Schedule, 'endsAt'>, at: Date): boolean {
  return endsAt !== null && endsAt <= at;
}

/** Whether there is a moment at which it holds. */
export function isPossible({ startsAt, endsAt }: Schedule): boolean {
  return startsAt === null || endsAt === null || startsAt < endsAt;
}

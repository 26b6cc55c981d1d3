/** Time that stands still until it is told to go on. */
export interface TestClock {
  readonly now: () => Date;
  /** Let time pass. */
  advance(milliseconds: number): void;
}

/** A clock that starts at `start`. */
export function createTestClock(start = '2026-01-01T00:00:00.000Z'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

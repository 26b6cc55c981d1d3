/** Keeps callers from waiting, one after the other, for a service that hangs. */
export interface Breaker {
  /** Whether to call the service now. */
  admits(): boolean;
  /** The service answered, or refused at once; either way it costs nobody any waiting. */
  answered(): void;
  /** The service was waited for in vain. */
  timedOut(): void;
}

/**
 * Make a breaker: after `tolerance` timeouts without an answer in between, one call in each `pauseMs` is let through,
 * and the first answer lets all through again.
 */
export function createBreaker(options: { pauseMs: number; tolerance?: number; now?: () => number }): Breaker {
  const { pauseMs, tolerance = 3, now = Date.now } = options;
  let timeouts = 0;
  let pausedUntil = 0;
  return {
    admits() {
      if (timeouts < tolerance) return true;
      if (now() < pausedUntil) return false;
      pausedUntil = now() + pauseMs;
      return true;
    },
    answered() {
      timeouts = 0;
    },
    timedOut() {
      timeouts += 1;
      pausedUntil = now() + pauseMs;
    },
  };
}

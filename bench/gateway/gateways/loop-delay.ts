import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded into every gateway before its own program, to tell for how long its event loop was blocked at the longest.

const RESOLUTION_MS = 5;

/** What a gateway says when it is asked. */
export interface LoopDelay {
  readonly longestBlockMs: number;
}

if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  process.on('message', () => {
    process.send?.({ longestBlockMs: Math.max(delays.max / 1e6 - RESOLUTION_MS, 0) } satisfies LoopDelay);
    delays.reset();
  });
  process.on('disconnect', () => process.exit()); // at once, and with a profile if one is made
}

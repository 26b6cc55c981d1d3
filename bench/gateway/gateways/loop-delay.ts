import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into every gateway before its own program, to tell for how long it blocked its event loop at the longest. The
// time that it waited for its core, because other programs or its own threads had it, is not its doing and not counted.

const TICK_MS = 10;

/** What a gateway says when it is asked. */
export interface LoopDelay {
  readonly longestBlockMs: number;
}

if (isMainThread && process.send) {
  let longestBlockMs = 0;
  let [at, used] = [performance.now(), usedMs()];
  setInterval(() => {
    const [atNow, usedNow] = [performance.now(), usedMs()];
    longestBlockMs = Math.max(longestBlockMs, Math.min(atNow - at - TICK_MS, usedNow - used));
    [at, used] = [atNow, usedNow];
  }, TICK_MS).unref();
  process.on('message', () => {
    process.send?.({ longestBlockMs } satisfies LoopDelay);
    longestBlockMs = 0;
  });
  process.on('disconnect', () => process.exit()); // at once, and with a profile if one is made
}

/** CPU time of the main thread, in milliseconds. */
function usedMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

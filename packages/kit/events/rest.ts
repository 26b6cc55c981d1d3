import { setTimeout as pause } from 'node:timers/promises';

/** Do nothing for so many milliseconds, or until the signal. */
export const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {});

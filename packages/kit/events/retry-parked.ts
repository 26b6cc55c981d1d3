import type { Logger } from '../process/log';
import { createWatch } from '../process/watch';
import type { Bell } from './bell';
import type { Inbox } from './inbox';
import { PAUSE_AFTER_FAILURE } from './pause-after-failure';
import { rest } from './rest';

/** How often parked events are looked for though nobody rang, in milliseconds. */
const LOOK = 5_000;

/** Try parked events again when they are due, until the signal. */
export async function retryParked(
  signal: AbortSignal,
  parts: { inbox: Inbox; bell: Bell; log: Logger },
): Promise<void> {
  const { inbox, bell, log } = parts;
  const watch = createWatch('the database, for parked events', log);
  signal.addEventListener('abort', bell.ring);
  while (!signal.aborted) {
    try {
      const due = await inbox.retry();
      watch.answered();
      const wait = due ? Math.max(due.getTime() - Date.now(), 1) : LOOK;
      await bell.wait(Math.min(wait, LOOK));
    } catch (error) {
      watch.failed(error);
      await rest(PAUSE_AFTER_FAILURE, signal);
    }
  }
}

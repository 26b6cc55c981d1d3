import type { Logger } from '../process/log';
import { createWatch } from '../process/watch';
import type { Bus } from './bus';
import type { Inbox } from './inbox';
import { PAUSE_AFTER_FAILURE } from './pause-after-failure';
import { rest } from './rest';

/** Events that are handled as one, as long as nothing fails. */
const MOST = 100;

/** How long to wait for news before asking again, in milliseconds. */
const PATIENCE = 5_000;

/** Let a service hear one stream, in order, until the signal. */
export async function listen(
  signal: AbortSignal,
  parts: { bus: Bus; stream: string; service: string; inbox: Inbox; log: Logger },
): Promise<void> {
  const { bus, stream, service, inbox, log } = parts;
  const listener = bus.listener(stream, service);
  signal.addEventListener('abort', () => void listener.close());
  const busWatch = createWatch('the event bus', log);
  const databaseWatch = createWatch('the database, for events', log);

  while (!signal.aborted) {
    const events = await attempt(busWatch, () => listener.next({ limit: MOST, patienceMs: PATIENCE }));
    if (!events || events.length === 0) continue;
    // What is not handled is not acknowledged: whoever listens next begins with it.
    while (!signal.aborted && !(await attempt(databaseWatch, () => inbox.handle(stream, events).then(() => true))));
  }

  async function attempt<Result>(watch: typeof busWatch, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      watch.answered();
      return result;
    } catch (error) {
      if (signal.aborted) return undefined;
      watch.failed(error);
      await rest(PAUSE_AFTER_FAILURE, signal);
      return undefined;
    }
  }
}

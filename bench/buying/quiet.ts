import { setTimeout as pause } from 'node:timers/promises';
import type { Books } from './books';

const LOOK_EVERY_MS = 200;

/** An outbox that is not empty for so long will not become empty. */
const PATIENCE_MS = 60_000;

const UNSETTLED = `SELECT count(*)::int AS count FROM event_outbox
  WHERE batch IS NULL OR batch > (SELECT settled_batch FROM event_relay WHERE id = 1)`;

const PARKED = 'SELECT count(*)::int AS count FROM event_parked';

/** Wait until every fact that was told is known to all who listen. */
export async function untilQuiet(books: Books): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const counts = [
      ...(await books.readAll<{ count: number }>('event_outbox', UNSETTLED)),
      ...(await books.readAll<{ count: number }>('event_parked', PARKED)),
    ];
    if (counts.every(({ count }) => count === 0)) return;
    if (performance.now() > until) throw new Error('events are still under way, long after the last order');
    await pause(LOOK_EVERY_MS);
  }
}

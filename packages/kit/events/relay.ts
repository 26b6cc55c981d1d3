import type { Logger } from '../process/log';
import { createWatch } from '../process/watch';
import type { Bell } from './bell';
import type { Publisher } from './bus';
import type { EventMetrics } from './event-metrics';
import {
  markPublished,
  type Progress,
  readProgress,
  readWaiting,
  saveProgress,
  unpublish,
  type WaitingEvent,
} from './outbox';
import { PAUSE_AFTER_FAILURE } from './pause-after-failure';
import type { Post } from './post';
import { rest } from './rest';

/** Events a batch may have. */
const MOST = 200;

/**
 * Batches that are not full begin so many milliseconds apart, but for the first: a batch of ten costs little more than
 * one of a single event, here and with everybody who listens.
 */
const PACE = 100;

/** How often the outbox is looked at though nobody rang, in milliseconds. */
const LOOK = 2_000;

/** How often the bus is asked how things stand: while somebody has yet to acknowledge something, and otherwise. */
const SURVEY = 1_000;
const SELDOM_SURVEY = 30_000;

/** Take events from a service's outbox to the bus, in the order in which they were told, until the post's signal. */
export async function relay(
  { sql, signal }: Post,
  parts: { publisher: Publisher; bell: Bell; metrics: EventMetrics; log: Logger },
): Promise<void> {
  const { publisher, bell, metrics, log } = parts;
  const watch = createWatch('the way from the outbox to the event bus', log);
  let progress: Progress = { last: 0, settled: 0, listeners: [] };
  let isBegun = false;
  let surveyedAt = 0;
  signal.addEventListener('abort', bell.ring);

  while (!signal.aborted) {
    try {
      if (!isBegun) progress = await readProgress(sql);
      isBegun = true;
      if (timeToSurvey() <= 0) await survey(); // first of all: it makes room on a bus that is full
      const events = await readWaiting(sql, MOST);
      if (events.length > 0) await publish(events);
      watch.answered();
      if (events.length === MOST) continue;
      await rest(PACE, signal);
      await bell.wait(Math.min(LOOK, Math.max(timeToSurvey(), PACE)));
    } catch (error) {
      if (!signal.aborted) watch.failed(error);
      await rest(PAUSE_AFTER_FAILURE, signal);
    }
  }

  async function publish(events: readonly WaitingEvent[]): Promise<void> {
    const batch = await publisher.publish(events, progress.last);
    if (batch === undefined) return recover();
    await markPublished(sql, batch, events);
    progress = { ...progress, last: batch };
    for (const { name } of events) metrics.published.inc({ event: name });
  }

  function timeToSurvey(): number {
    const every = progress.settled < progress.last ? SURVEY : SELDOM_SURVEY;
    return surveyedAt + every - Date.now();
  }

  async function survey(): Promise<void> {
    surveyedAt = Date.now();
    const { last, settled, listeners } = await publisher.survey();
    if (last < progress.last) return recover();
    const seen = { settled: Math.min(settled, progress.last), listeners: [...listeners].sort() };
    if (seen.settled === progress.settled && String(seen.listeners) === String(progress.listeners)) return;
    await saveProgress(sql, seen);
    progress = { ...progress, ...seen };
  }

  /**
   * The bus forgot: what not all have heard, and what was kept for those who are about to listen, waits again, before
   * all that is new; and only then it goes on.
   */
  async function recover(): Promise<void> {
    if (progress.last > 0)
      log.warn(progress, 'the event bus does not remember what it was given; it is given that again');
    await unpublish(sql, Math.min(progress.settled, progress.last - publisher.keptBatches));
    await publisher.restart(progress.last, progress.listeners);
    bell.ring();
  }
}

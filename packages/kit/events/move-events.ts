import { streamOf } from '#contracts';
import type { Database } from '../data/database';
import type { Logger } from '../process/log';
import { createBell } from './bell';
import type { Bus } from './bus';
import type { EventMetrics } from './event-metrics';
import { forgetOld } from './forget';
import { createInbox } from './inbox';
import { listen } from './listen';
import { CALL, type Post, standForPost } from './post';
import { relay } from './relay';
import { retryParked } from './retry-parked';
import type { EventTraffic } from './traffic';

/** What it takes to move a service's events. */
export interface EventParts {
  /** The service's name: its stream's, and its own where it listens. */
  readonly service: string;
  readonly traffic: EventTraffic;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly metrics: EventMetrics;
  readonly log: Logger;
  /** How long what was told is kept, in milliseconds. */
  readonly keptMs: number;
}

/**
 * Take what a service tells to the bus, and let it handle what others tell. Every replica of it does so; one of them
 * has the post and does the work, the others call it when there is some.
 * @returns what stops it: the batch that it is in is finished, and another replica may go on.
 */
export function moveEvents(parts: EventParts): () => Promise<void> {
  const { service, traffic, database, databaseUrl, bus, metrics, log, keptMs } = parts;
  const { publishes = false, consumes = [] } = traffic;
  const told = createBell();
  const parked = createBell();
  // Longer than what was told is kept: usually nothing comes again that is forgotten.
  const rememberedMs = 2 * keptMs;
  const inbox = createInbox({ database, consumes, metrics, log, rememberedMs, onParked: parked.ring });
  const streams = [...new Set(consumes.map(({ type }) => streamOf(type.name)))];
  let isHolder = false;
  let isCalling = false;

  async function hold(post: Post): Promise<void> {
    const { signal } = post;
    isHolder = true;
    const work: Promise<void>[] = streams.map((stream) => listen(signal, { bus, stream, service, inbox, log }));
    if (publishes) work.push(relay(post, { publisher: bus.publisher(service), bell: told, metrics, log }));
    if (consumes.length > 0) work.push(retryParked(signal, { inbox, bell: parked, log }));
    work.push(forgetOld(signal, { sql: database.sql, traffic, keptMs, rememberedMs, log }));
    await Promise.all(work).finally(() => {
      isHolder = false;
    });
  }

  /** Tell the replica that has the post, once for all that is told while this is under way. */
  async function call(): Promise<void> {
    if (isCalling) return;
    isCalling = true;
    await database.sql(`SELECT pg_notify('${CALL}', '')`).catch(() => {}); // it looks by itself before long
    isCalling = false;
  }

  const retire = standForPost({
    url: databaseUrl,
    log,
    hold,
    onCall() {
      told.ring();
      parked.ring();
    },
  });
  if (publishes) database.onEmit(() => (isHolder ? told.ring() : void call()));
  return retire;
}

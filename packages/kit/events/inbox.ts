import type { Database } from '../data/database';
import { isDatabaseAway } from '../data/database';
import type { Sql } from '../data/sql';
import type { Logger } from '../process/log';
import { nextTraceparent } from '../process/trace-context';
import type { Consumption } from './consumption';
import type { EventMetrics } from './event-metrics';
import type { EventRecord } from './event-record';
import { earliestIdAt, markSeen } from './inbox-marks';
import { type Attempts, lockDue, nextDue, type ParkedEvent, park, parkAgain, unpark } from './parked';
import { ATTEMPTS, retryDelay } from './retry-delay';

/** Where a service does what it has to do about events. */
export interface Inbox {
  /**
   * Handle events of one stream, in this order. Afterwards each of them is handled, parked, or nobody's business, and
   * remembered as that.
   * @throws when the database is away; the same events may come again.
   */
  handle(stream: string, events: readonly EventRecord[]): Promise<void>;
  /** Try the parked events that are due, and say when the next one will be. */
  retry(): Promise<Date | undefined>;
}

/** What an {@link Inbox} is made of. */
export interface InboxParts {
  readonly database: Pick<Database, 'sql' | 'transaction'>;
  readonly consumes: readonly Consumption[];
  readonly metrics: EventMetrics;
  readonly log: Logger;
  /**
   * How long it is remembered what was handled, in milliseconds; for ever, unless said. What was told before that and
   * comes now is given up untried: perhaps it was handled and forgotten.
   */
  readonly rememberedMs?: number;
  /** Called after something was parked. */
  readonly onParked?: () => void;
  readonly now?: () => Date;
  readonly random?: () => number;
}

/** Make an {@link Inbox}. */
export function createInbox(parts: InboxParts): Inbox {
  const { database, consumes, metrics, log, rememberedMs = Number.POSITIVE_INFINITY } = parts;
  const { onParked = () => {}, now = () => new Date(), random = Math.random } = parts;
  const consumptions = new Map(consumes.map((consumption) => [consumption.type.name, consumption]));
  if (consumptions.size < consumes.length) throw new Error('a service listens to a kind of event once');

  /** Everything in one transaction: as long as nothing fails, a batch costs little more than its handlers. */
  async function together(stream: string, events: readonly EventRecord[]): Promise<void> {
    const handled: string[] = [];
    const tooOld: string[] = [];
    let hasParked = false;
    await database.transaction(async (sql) => {
      const turns = await markSeen(sql, stream, events);
      // Read once they are marked: what was forgotten before that is before this.
      const horizon = earliestIdAt(new Date(Math.max(0, now().getTime() - rememberedMs)));
      for (const event of events) {
        const turn = turns.get(event.id);
        turns.delete(event.id); // the bus may bring an event twice at once
        if (turn && event.id < horizon) {
          await park(sql, stream, event, { attempts: 0, nextAttemptAt: now(), error: TOO_OLD, deadAt: now() });
          tooOld.push(event.id);
        } else if (turn === 'behind') {
          await park(sql, stream, event, { attempts: 0, nextAttemptAt: now() });
          hasParked = true;
        } else if (turn === 'now') {
          await perform(sql, event);
          handled.push(event.name);
        }
      }
    });
    if (hasParked) onParked();
    if (tooOld.length > 0) log.error({ stream, events: tooOld }, `dead letters: ${TOO_OLD}`);
    for (const event of handled) metrics.handled.inc({ event });
  }

  async function alone(stream: string, event: EventRecord): Promise<void> {
    try {
      await together(stream, [event]);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      const tried = afterFailure(event, 0, error);
      await database.transaction(async (sql) => {
        const turns = await markSeen(sql, stream, [event]);
        if (turns.has(event.id)) await park(sql, stream, event, tried);
      });
      onParked();
    }
  }

  async function perform(sql: Sql, event: EventRecord): Promise<void> {
    const consumption = consumptions.get(event.name);
    if (!consumption) throw new UnreadableEventError(`nothing here listens to ${event.name}`);
    const traceparent = nextTraceparent(event.traceparent ?? undefined);
    const fact = readPayload(consumption, event);
    await consumption.handle(fact, { sql, at: new Date(event.occurredAt), eventId: event.id, traceparent });
  }

  function afterFailure(event: EventRecord, attemptsBefore: number, cause: unknown): Attempts {
    const attempts = attemptsBefore + 1;
    const isDead = attempts >= ATTEMPTS || cause instanceof UnreadableEventError;
    const about = { err: cause, event: event.name, eventId: event.id, key: event.key, attempts };
    if (isDead) log.error(about, 'an event is a dead letter');
    else log.warn(about, 'an event could not be handled yet');
    metrics.failed.inc({ event: event.name });
    return {
      attempts,
      nextAttemptAt: new Date(now().getTime() + retryDelay(attempts, random)),
      error: messageOf(cause),
      deadAt: isDead ? now() : undefined,
    };
  }

  /** Try one parked event; false when none is due. */
  async function retryOne(): Promise<boolean> {
    let event: ParkedEvent | undefined;
    try {
      await database.transaction(async (sql) => {
        event = await lockDue(sql, now());
        if (!event) return;
        await perform(sql, event);
        await unpark(sql, event.position);
      });
    } catch (error) {
      if (!event || isDatabaseAway(error)) throw error;
      await parkAgain(database.sql, event.position, afterFailure(event, event.attempts, error));
      return true;
    }
    if (event) metrics.handled.inc({ event: event.name });
    return event !== undefined;
  }

  return {
    async handle(stream, events) {
      const ours = events.filter(({ name }) => consumptions.has(name));
      if (ours.length === 0) return;
      try {
        await together(stream, ours);
      } catch {
        for (const event of ours) await alone(stream, event);
      }
    },
    async retry() {
      while (await retryOne());
      return nextDue(database.sql);
    },
  };
}

const TOO_OLD = 'told so long ago that it is not known any more whether it was handled';

/** Trying again does not help. */
class UnreadableEventError extends Error {}

function readPayload({ type }: Consumption, event: EventRecord): unknown {
  const { success, data, error } = type.payload.safeParse(JSON.parse(event.payload));
  if (!success) throw new UnreadableEventError(`the payload does not fit ${event.name}: ${error.message}`);
  return data;
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? `${cause.name}: ${cause.message}` : `${cause}`);

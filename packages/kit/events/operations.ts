import type { Sql } from '../data/sql';
import { CALL } from './post';

/** An event that was given up, and why. */
export interface DeadLetter {
  readonly eventId: string;
  readonly name: string;
  readonly key: string;
  readonly attempts: number;
  readonly deadAt: Date;
  readonly error: string;
}

/** How many events of a service are where; what it does not do is undefined. */
export interface EventCounts {
  /** In the outbox, not yet on the bus. */
  readonly waiting?: number;
  /** On the bus, not yet acknowledged by all who listen. */
  readonly unsettled?: number;
  /** Who listens to it. */
  readonly listeners?: readonly string[];
  /** To be tried again, or behind one that is. */
  readonly parked?: number;
  readonly dead?: number;
}

/** Count a service's events. */
export async function countEvents(sql: Sql): Promise<EventCounts> {
  const [has] = await sql<{ told: boolean; heard: boolean }>(
    "SELECT to_regclass('event_outbox') IS NOT NULL AS told, to_regclass('event_parked') IS NOT NULL AS heard",
  );
  const [told] = has?.told ? await sql<EventCounts>(COUNT_TOLD) : [];
  const [heard] = has?.heard ? await sql<EventCounts>(COUNT_HEARD) : [];
  return { ...told, ...heard };
}

const COUNT_TOLD = `WITH relay AS (SELECT settled_batch, listeners FROM event_relay WHERE id = 1)
  SELECT count(*) FILTER (WHERE batch IS NULL) AS waiting,
    count(*) FILTER (WHERE batch > (SELECT settled_batch FROM relay)) AS unsettled,
    coalesce((SELECT listeners FROM relay), '{}') AS listeners
  FROM event_outbox`;

const COUNT_HEARD = 'SELECT count(*) - count(dead_at) AS parked, count(dead_at) AS dead FROM event_parked';

/** The events that a service gave up, the first first. */
export const listDeadLetters = (sql: Sql): Promise<DeadLetter[]> =>
  sql(`SELECT event_id AS "eventId", name, key, attempts, dead_at AS "deadAt", error
    FROM event_parked WHERE dead_at IS NOT NULL ORDER BY position`);

/**
 * Let a service try events again that it gave up; what came after them of their keys and waits, waits for them.
 * @param ids which; all of them, unless said.
 * @returns how many.
 */
export async function replayDeadLetters(sql: Sql, ids?: readonly string[]): Promise<number> {
  const replayed = await sql(
    `UPDATE event_parked SET dead_at = NULL, attempts = 0, next_attempt_at = now()
     WHERE dead_at IS NOT NULL AND ($1::text[] IS NULL OR event_id = ANY($1)) RETURNING pg_notify('${CALL}', '')`,
    [ids],
  );
  return replayed.length;
}

/**
 * Let a service tell again what it told since a moment: a service that began to listen later hears it, those who have
 * handled it do nothing.
 * @returns how many events that are.
 */
export async function resendEvents(sql: Sql, { since }: { since: Date }): Promise<number> {
  const resent = await sql('UPDATE event_outbox SET batch = NULL WHERE occurred_at >= $1 RETURNING 1', [since]);
  await sql(`SELECT pg_notify('${CALL}', '')`);
  return resent.length;
}

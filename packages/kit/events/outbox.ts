import type { Sql } from '../data/sql';
import type { EventRecord } from './event-record';
import { earliestIdAt } from './inbox-marks';

/** An event that waits to be published; positions ascend as events were told. */
export interface WaitingEvent extends EventRecord {
  readonly position: number;
}

/** How far a service's events have travelled. */
export interface Progress {
  /** The last batch that was published. */
  readonly last: number;
  /** All who listen have acknowledged every batch up to this one. */
  readonly settled: number;
  /** Who was seen to listen. */
  readonly listeners: readonly string[];
}

/** Events that were not published yet, the first first. */
export const readWaiting = (sql: Sql, limit: number): Promise<WaitingEvent[]> =>
  sql(
    `SELECT position, id, name, key, payload::text AS payload, traceparent,
            to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
     FROM event_outbox WHERE batch IS NULL ORDER BY position LIMIT $1`,
    [limit],
  );

/** Note in which batch events were published. */
export async function markPublished(sql: Sql, batch: number, events: readonly WaitingEvent[]): Promise<void> {
  await sql(
    `WITH published AS (UPDATE event_outbox SET batch = $1 WHERE position = ANY($2))
     INSERT INTO event_relay (id, last_batch, settled_batch, listeners) VALUES (1, $1, 0, '{}')
     ON CONFLICT (id) DO UPDATE SET last_batch = $1`,
    [batch, events.map(({ position }) => position)],
  );
}

/** Read how far events have travelled. */
export async function readProgress(sql: Sql): Promise<Progress> {
  const [progress] = await sql<Progress>(
    'SELECT last_batch AS last, settled_batch AS settled, listeners FROM event_relay WHERE id = 1',
  );
  return progress ?? { last: 0, settled: 0, listeners: [] };
}

/** Note who listens and how far they all are. */
export async function saveProgress(sql: Sql, { settled, listeners }: Omit<Progress, 'last'>): Promise<void> {
  await sql('UPDATE event_relay SET settled_batch = $1, listeners = $2 WHERE id = 1', [settled, listeners]);
}

/** Let what was published after a batch wait again; durable when this returns, whatever the connection is set to. */
export async function unpublish(sql: Sql, after: number): Promise<void> {
  await sql(
    `WITH durable AS MATERIALIZED (SELECT set_config('synchronous_commit', 'on', true))
     UPDATE event_outbox SET batch = NULL FROM durable WHERE batch > $1`,
    [after],
  );
}

/** Forget at most `limit` of the oldest events that were told before a moment and are settled; says how many. */
export async function forgetPublished(
  sql: Sql,
  { before, settled, limit }: { before: Date; settled: number; limit: number },
): Promise<number> {
  const forgotten = await sql(
    `DELETE FROM event_outbox
     WHERE position = ANY(ARRAY(SELECT position FROM event_outbox ORDER BY position LIMIT $3))
       AND batch <= $2 AND id < $1
     RETURNING 1`,
    [earliestIdAt(before), settled, limit],
  );
  return forgotten.length;
}

import { createId } from '#contracts';
import type { Sql } from '../data/sql';
import type { EventRecord } from './event-record';

/** Where an event that was not seen before stands: its turn is now, or behind a parked one of its key. */
type Turn = 'now' | 'behind';

/** Mark events of a stream as seen, and say of those that were not yet whose turn it is, by their ids. */
export async function markSeen(sql: Sql, stream: string, events: readonly EventRecord[]): Promise<Map<string, Turn>> {
  const keys = events.map(({ key }) => key);
  const rows = await sql<{ id: string | null; key: string | null }>(MARK, [events.map(({ id }) => id), stream, keys]);
  const fresh = new Set(rows.flatMap(({ id }) => id ?? []));
  // Somebody else marked some of them, and has perhaps parked one since this statement began: look again.
  const parked = fresh.size === events.length ? rows : await sql<{ key: string }>(PARKED, [stream, keys]);
  const blocked = new Set(parked.map(({ key }) => key));
  const unseen = events.filter(({ id }) => fresh.has(id));
  return new Map(unseen.map(({ id, key }) => [id, blocked.has(key) ? 'behind' : 'now']));
}

const PARKED = 'SELECT DISTINCT key FROM event_parked WHERE stream = $1 AND key = ANY($2) AND dead_at IS NULL';

const MARK = `WITH fresh AS (
    INSERT INTO event_inbox (event_id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING RETURNING event_id
  )
  SELECT event_id AS id, NULL AS key FROM fresh
  UNION ALL
  SELECT DISTINCT NULL, key FROM event_parked WHERE stream = $2 AND key = ANY($3) AND dead_at IS NULL`;

/** Forget at most `limit` events told before a moment, and say how many those were: ids begin with their time. */
export async function forgetSeen(sql: Sql, { before, limit }: { before: Date; limit: number }): Promise<number> {
  const forgotten = await sql(
    `DELETE FROM event_inbox WHERE event_id IN (
       SELECT event_id FROM event_inbox WHERE event_id < $1 ORDER BY event_id LIMIT $2)
     RETURNING 1`,
    [earliestIdAt(before), limit],
  );
  return forgotten.length;
}

/** Ids of events told before a moment sort before this one, those told later after it. */
export const earliestIdAt = (moment: Date): string =>
  createId('event', moment.getTime(), (count) => new Uint8Array(count));

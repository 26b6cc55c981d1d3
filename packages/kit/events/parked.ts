import type { Sql } from '../data/sql';
import type { EventRecord } from './event-record';

/** An event that could not be handled when it came, or that waits behind one. */
export interface ParkedEvent extends EventRecord {
  readonly position: number;
  readonly stream: string;
  readonly attempts: number;
}

/** What became of an event so far. */
export interface Attempts {
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly error?: string;
  /** When it was given up. */
  readonly deadAt?: Date;
}

/** Put an event aside. */
export async function park(sql: Sql, stream: string, event: EventRecord, tried: Attempts): Promise<void> {
  await sql(
    `INSERT INTO event_parked
       (event_id, stream, name, key, payload, traceparent, occurred_at, attempts, next_attempt_at, error, dead_at)
     VALUES ($1, $2, $3, $4, $5::json, $6, $7::timestamptz, $8, $9, $10, $11) ON CONFLICT (event_id) DO NOTHING`,
    [event.id, stream, event.name, event.key, event.payload, event.traceparent, event.occurredAt, ...columns(tried)],
  );
}

/** Note another failed attempt. */
export async function parkAgain(sql: Sql, position: number, tried: Attempts): Promise<void> {
  await sql(
    'UPDATE event_parked SET attempts = $2, next_attempt_at = $3, error = $4, dead_at = $5 WHERE position = $1',
    [position, ...columns(tried)],
  );
}

/** It is handled now. */
export async function unpark(sql: Sql, position: number): Promise<void> {
  await sql('DELETE FROM event_parked WHERE position = $1', [position]);
}

/** Lock the parked event whose turn it is, if any: nothing that is still to be tried came before it for its key. */
export async function lockDue(sql: Sql, now: Date): Promise<ParkedEvent | undefined> {
  const [due] = await sql<ParkedEvent>(
    `SELECT position, stream, attempts, event_id AS id, name, key, payload::text AS payload, traceparent,
            to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
     FROM event_parked AS parked
     WHERE next_attempt_at <= $1 AND ${IS_FIRST}
     ORDER BY next_attempt_at, position LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return due;
}

/** When the next parked event is to be tried. */
export async function nextDue(sql: Sql): Promise<Date | undefined> {
  const [next] = await sql<{ at: Date | null }>(
    `SELECT min(next_attempt_at) AS at FROM event_parked AS parked WHERE ${IS_FIRST}`,
  );
  return next?.at ?? undefined;
}

const IS_FIRST = `dead_at IS NULL AND NOT EXISTS (
  SELECT FROM event_parked AS earlier
  WHERE earlier.stream = parked.stream AND earlier.key = parked.key AND earlier.position < parked.position
    AND earlier.dead_at IS NULL)`;

const columns = ({ attempts, nextAttemptAt, error, deadAt }: Attempts) => [
  attempts,
  nextAttemptAt,
  error ?? null,
  deadAt ?? null,
];

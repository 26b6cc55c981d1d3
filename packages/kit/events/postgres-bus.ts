import pg from 'pg';
import { createSql, type Sql } from '../data/sql';
import type { Logger } from '../process/log';
import { createBell } from './bell';
import { type Bus, KEPT_BATCHES, type Listener, type Publisher, type StreamState } from './bus';
import type { EventRecord } from './event-record';
import { createBusTables } from './postgres-bus-tables';
import { type News, openNews } from './postgres-news';

/**
 * A bus in a PostgreSQL database of its own, for a shop on a single machine.
 * @param options `keptBatches`: see {@link KEPT_BATCHES}.
 */
export function openPostgresBus(options: { url: string; log: Logger; keptBatches?: number }): Bus {
  const { url, log, keptBatches = KEPT_BATCHES } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    // It may forget the last moments in a crash: that is noticed, and the outboxes know what they were.
    options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the event bus was lost'));
  const news = openNews({ url, log });
  const listeners = new Set<Listener>();
  const onPool = createSql(pool);
  let tables: Promise<void> | undefined;
  const sql: Sql = async (text, values) => {
    try {
      tables ??= createBusTables(pool);
      await tables;
      return await onPool(text, values);
    } catch (error) {
      tables = undefined; // the database may be another one next time
      throw error;
    }
  };
  return {
    publisher: (stream) => publisherOf(sql, stream, keptBatches),
    listener(stream, service) {
      const listener = listenerOf(sql, news, stream, service);
      listeners.add(listener);
      return listener;
    },
    check: () => pool.query('SELECT 1'),
    async close() {
      await Promise.all([...listeners].map((listener) => listener.close()));
      await news.close();
      await pool.end();
    },
  };
}

const channelOf = (stream: string): string => `bus_${stream}`;

function publisherOf(sql: Sql, stream: string, keptBatches: number): Publisher {
  return {
    keptBatches,
    async publish(events, last) {
      const column = (name: keyof EventRecord) => events.map((event) => event[name]);
      const columns = (['id', 'name', 'key', 'payload', 'traceparent', 'occurredAt'] as const).map(column);
      const [added] = await sql<{ batch: number }>(PUBLISH, [stream, last, channelOf(stream), ...columns]);
      return added?.batch;
    },
    async restart(last, listeners) {
      await sql(RESTART, [stream, last, listeners]);
    },
    async survey() {
      const [state = { last: 0, settled: 0, listeners: [] }] = await sql<StreamState>(SURVEY, [stream]);
      await sql(TRIM, [stream, Math.min(state.settled, state.last - keptBatches)]);
      return state;
    },
    async dismiss(listener) {
      await sql('DELETE FROM bus_listener WHERE stream = $1 AND service = $2', [stream, listener]);
    },
  };
}

const PUBLISH = `WITH next AS (
    UPDATE bus_stream SET last_batch = last_batch + 1 WHERE name = $1 AND last_batch >= $2 RETURNING last_batch AS batch
  ), added AS (
    INSERT INTO bus_entry (stream, batch, place, id, name, key, payload, traceparent, occurred_at)
    SELECT $1, batch, place, id, event, key, payload, traceparent, occurred_at
    FROM next, unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[]) WITH ORDINALITY
      AS entry (id, event, key, payload, traceparent, occurred_at, place)
  )
  SELECT batch, pg_notify($3, '') FROM next`;

const RESTART = `WITH stream AS (
    INSERT INTO bus_stream (name, last_batch) VALUES ($1, $2) ON CONFLICT (name)
    DO UPDATE SET last_batch = greatest(bus_stream.last_batch, $2)
  )
  INSERT INTO bus_listener (stream, service, batch, place) SELECT $1, unnest($3::text[]), 0, 0 ON CONFLICT DO NOTHING`;

const SURVEY = `WITH reached AS (
    SELECT service, batch, place FROM bus_listener WHERE stream = $1
  ), slowest AS (
    SELECT service, batch, place FROM reached ORDER BY batch, place LIMIT 1
  )
  SELECT last_batch AS last, (SELECT service FROM slowest) AS slowest,
    coalesce((
      SELECT entry.batch - 1 FROM bus_entry AS entry, slowest
      WHERE entry.stream = $1 AND (entry.batch, entry.place) > (slowest.batch, slowest.place)
      ORDER BY entry.batch, entry.place LIMIT 1
    ), last_batch) AS settled,
    (SELECT coalesce(array_agg(service), '{}') FROM reached) AS listeners
  FROM bus_stream WHERE name = $1`;

const TRIM = 'DELETE FROM bus_entry WHERE stream = $1 AND batch <= $2';

/** How far a listener has come: to this entry of this batch. */
interface Place {
  readonly batch: number;
  readonly place: number;
}

function listenerOf(sql: Sql, news: News, stream: string, service: string): Listener {
  const bell = createBell();
  let isHearing = false;
  let isClosed = false;
  let reached: Place | undefined;
  let isAcknowledged = true;

  async function join(): Promise<Place> {
    const [joined] = await sql<Place>(JOIN, [stream, service]);
    return joined ?? { batch: 0, place: 0 };
  }

  /** Acknowledge what was given, if anything, and read on. */
  async function read({ batch, place }: Place, limit: number): Promise<(EventRecord & Place)[]> {
    const values = [stream, batch, place, limit];
    const entries = isAcknowledged ? sql(READ, values) : sql(ACKNOWLEDGE_AND_READ, [...values, service]);
    const found = (await entries) as (EventRecord & Place)[];
    isAcknowledged = true;
    return found;
  }

  return {
    async next({ limit, patienceMs }) {
      if (!isHearing) news.ring(channelOf(stream), bell);
      isHearing = true;
      reached ??= await join();
      let entries = await read(reached, limit);
      if (entries.length === 0) {
        await bell.wait(patienceMs);
        if (isClosed) throw new Error('the listener is closed');
        entries = await read(reached, limit);
      }
      const latest = entries.at(-1);
      if (latest) {
        reached = { batch: latest.batch, place: latest.place };
        isAcknowledged = false;
      }
      return entries;
    },
    async close() {
      isClosed = true;
      news.forget(channelOf(stream), bell);
      bell.ring();
    },
  };
}

const JOIN = `INSERT INTO bus_listener (stream, service, batch, place) VALUES ($1, $2, 0, 0)
  ON CONFLICT (stream, service) DO UPDATE SET batch = bus_listener.batch RETURNING batch, place`;

const READ = `SELECT batch, place, id, name, key, payload, traceparent, occurred_at AS "occurredAt"
  FROM bus_entry WHERE stream = $1 AND (batch, place) > ($2, $3) ORDER BY batch, place LIMIT $4`;

/** The bus may have forgotten who listens; how far that service has come is still right. */
const ACKNOWLEDGE_AND_READ = `WITH acknowledged AS (
    INSERT INTO bus_listener (stream, service, batch, place) VALUES ($1, $5, $2, $3)
    ON CONFLICT (stream, service) DO UPDATE SET batch = $2, place = $3
  ) ${READ}`;

import type pg from 'pg';

/**
 * The bus's own tables, made by whoever comes first. They forget: `place` is where an entry stands in its batch.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS bus_stream (
    name text PRIMARY KEY, last_batch bigint NOT NULL) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS bus_entry (
    stream text NOT NULL, batch bigint NOT NULL, place int NOT NULL,
    id text NOT NULL, name text NOT NULL, key text NOT NULL, payload text NOT NULL, traceparent text,
    occurred_at text NOT NULL, PRIMARY KEY (stream, batch, place));
  CREATE TABLE IF NOT EXISTS bus_listener (
    stream text NOT NULL, service text NOT NULL, batch bigint NOT NULL, place int NOT NULL,
    PRIMARY KEY (stream, service)) WITH (fillfactor = 50);`;

/** Make sure that the tables are there. */
export async function createBusTables(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query("SELECT to_regclass('bus_listener') AS last");
  if (rows[0]?.last) return;
  // Several services start at once, and CREATE TABLE IF NOT EXISTS is no help against each other.
  await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('agora bus tables')); ${TABLES} COMMIT`);
}

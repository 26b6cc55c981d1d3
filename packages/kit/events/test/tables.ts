/** What the models and lines that emit.ts and consumption.ts ask for come to in a service's migrations. */
export const EVENT_TABLES = `
  CREATE TABLE event_outbox (
    position bigserial PRIMARY KEY, id text NOT NULL, name text NOT NULL, key text NOT NULL, payload json NOT NULL,
    traceparent text, occurred_at timestamptz(3) NOT NULL, batch bigint);
  CREATE TABLE event_relay (
    id int PRIMARY KEY, last_batch bigint NOT NULL, settled_batch bigint NOT NULL, listeners text[]);
  CREATE INDEX event_outbox_waiting ON event_outbox (position) WHERE batch IS NULL;
  CREATE TABLE event_inbox (event_id text PRIMARY KEY);
  CREATE TABLE event_parked (
    position bigserial PRIMARY KEY, event_id text NOT NULL UNIQUE, stream text NOT NULL, name text NOT NULL,
    key text NOT NULL, payload json NOT NULL, traceparent text, occurred_at timestamptz(3) NOT NULL,
    attempts int NOT NULL, next_attempt_at timestamptz(3) NOT NULL, error text, dead_at timestamptz(3));
  CREATE INDEX event_parked_stream_key_position_idx ON event_parked (stream, key, position);`;

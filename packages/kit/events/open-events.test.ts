import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { SubgraphSettings } from '../process/config';
import { createMetrics } from '../process/metrics';
import { on } from './consumption';
import { emit } from './emit';
import { openEvents } from './open-events';
import { createEventDatabase, type EventDatabase } from './test/database';
import { thingHappened } from './test/things';
import type { EventTraffic } from './traffic';

let database: EventDatabase;
beforeAll(async () => {
  database = await createEventDatabase();
});
afterAll(() => database.drop());

const traffic = { publishes: true, consumes: [on(thingHappened, async () => {})] };

/** A service's events, with these settings. */
function open(own: Partial<SubgraphSettings>, part: { traffic?: EventTraffic } = { traffic }) {
  const lines: string[] = [];
  const log = pino(
    new Writable({
      write(line, _encoding, done) {
        lines.push(JSON.parse(String(line)).msg);
        done();
      },
    }),
  );
  const metrics = createMetrics();
  const settings = { databaseUrl: database.url, EVENT_RETENTION_HOURS: 1, ...own } as SubgraphSettings;
  return { lines, metrics, ...openEvents({ service: 'things', ...part, settings, database, log, metrics }) };
}

test('without a bus facts stay in the outbox, and the log says so', async () => {
  const { lines, comforts, start, stop } = open({});
  expect(lines).toEqual(['neither REDIS_URL nor BUS_DATABASE_URL is set: events stay in the outbox']);
  expect(comforts).toEqual({});
  start();
  await stop();
});

test('a service that has nothing to do with events needs no bus', () => {
  const { lines, comforts } = open({}, {});
  expect([lines, comforts]).toEqual([[], {}]);
});

test.each([
  ['Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ['PostgreSQL', { BUS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/bus' }],
])('%s that is away is seen in the health, and keeps nobody from starting and stopping', async (_kind, own) => {
  const { comforts, start, stop } = open(own);
  start();
  await expect(comforts.bus?.()).rejects.toThrow();
  await stop();
});

test('what waits, is parked or dead is shown with the metrics', async () => {
  await emit(database.sql, thingHappened, { thing: 'a', value: 1 }, { at: new Date(Date.now() - 60_000) });
  await database.sql(
    `INSERT INTO event_parked (event_id, stream, name, key, payload, occurred_at, attempts, next_attempt_at, dead_at)
     SELECT id, 'things', 'name', 'key', '{}', now(), 1, now(), dead_at
     FROM (VALUES ('evt_1', NULL), ('evt_2', now()), ('evt_3', now())) AS event (id, dead_at)`,
  );
  const shown = await open({}).metrics.registry.metrics();
  expect(shown).toMatch(/^agora_events_waiting 1$/m);
  expect(shown).toMatch(/^agora_events_waiting_seconds 6\d/m);
  expect(shown).toMatch(/^agora_events_parked 1$/m);
  expect(shown).toMatch(/^agora_events_dead 2$/m);
});

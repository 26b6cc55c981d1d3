import { until } from '#servers';
import type { Database } from '../../data/database';
import { createLog } from '../../process/log';
import { createMetrics } from '../../process/metrics';
import type { Bus } from '../bus';
import { type Consumption, on } from '../consumption';
import { emitAll, factOf } from '../emit';
import { createEventMetrics } from '../event-metrics';
import { moveEvents } from '../move-events';
import type { BusServer } from './bus-server';
import { createEventDatabase, type EventDatabase } from './database';
import { thingHappened } from './things';

/** A service of which any number of replicas can run. */
export interface TestService {
  /** To look at what it does. */
  readonly database: EventDatabase;
  /** What its replicas use; its connections are lost at times. */
  readonly own: Database;
  /** Start another replica; what is answered stops it. */
  start(): () => Promise<void>;
  /** Let the bus drop what can be dropped. */
  survey(): Promise<void>;
  /** End the connection with which a replica holds its post: another one takes it. */
  depose(): Promise<void>;
  /** Let it begin to handle what happens, and end the connection with which it does. */
  interrupt(happen: () => Promise<void>): Promise<void>;
  /** End all connections of all replicas, whatever they are in the middle of. */
  disconnect(): Promise<void>;
  /** Stop all replicas, and forget everything. */
  reset(): Promise<void>;
}

/** How long a service keeps what it told, in milliseconds. */
export const KEPT = 3_600_000;

const log = createLog('test', process.env.LOG_LEVEL ?? 'silent');

async function createService(
  name: string,
  open: () => Bus,
  traffic: { publishes?: boolean; consumes?: readonly Consumption[] },
): Promise<TestService> {
  const database = await createEventDatabase();
  const own = database.another();
  const running = new Set<() => Promise<void>>();
  const terminate = async (pids: string) => {
    await database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid IN (${pids})`,
    );
  };
  return {
    database,
    own,
    start() {
      const bus = open();
      const metrics = createEventMetrics(createMetrics().registry);
      const parts = { service: name, traffic, databaseUrl: database.url, bus, metrics, log, keptMs: KEPT };
      const retire = moveEvents({ ...parts, database: own });
      const stop = async () => {
        running.delete(stop);
        await retire();
        await bus.close();
      };
      running.add(stop);
      return stop;
    },
    async survey() {
      const bus = open();
      await bus.publisher(name).survey();
      await bus.close();
    },
    depose: () => terminate(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted`),
    interrupt: (happen) =>
      database.transaction(async (sql) => {
        await sql('LOCK TABLE effect');
        await happen();
        await eventually(async () => (await sql(END_WHOEVER_WAITS)).length > 0);
      }),
    disconnect: () => terminate(`SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()`),
    async reset() {
      await Promise.all([...running].map((stop) => stop()));
      await database.sql('TRUNCATE event_outbox, event_relay, event_inbox, event_parked, effect');
    },
  };
}

const END_WHOEVER_WAITS =
  "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'effect'::regclass";

/** A service that things happen in, and two that want to know. */
export interface TestShop {
  readonly things: TestService;
  readonly one: TestService;
  readonly other: TestService;
  /** Let something happen to each of these, once more, in one transaction. */
  happen(...things: string[]): Promise<void>;
  /** What happened to each thing, in order. */
  happened(): Record<string, number[]>;
  /** What a listener did about each thing, in order. */
  effects(listener: TestService): Promise<Record<string, number[]>>;
  /** Wait until listeners know all that happened. */
  heard(...listeners: TestService[]): Promise<void>;
  /** Wait until everything is on the bus. */
  published(options?: { withinMs: number }): Promise<void>;
  /** Wait until all who were seen to listen have acknowledged everything. */
  settled(): Promise<void>;
  /** Stop everything, and let nothing have happened. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Create a {@link TestShop} on a bus server; nothing runs yet. */
export async function createShop(
  server: Pick<BusServer, 'open'>,
  options: { keptBatches?: number } = {},
): Promise<TestShop> {
  const open = () => server.open(options);
  const note = on(thingHappened, async ({ thing, value }, { sql, eventId }) => {
    await sql('INSERT INTO effect (key, value, event_id) VALUES ($1, $2, $3)', [thing, value, eventId]);
  });
  const [things, one, other] = await Promise.all([
    createService('things', open, { publishes: true }),
    createService('one', open, { consumes: [note] }),
    createService('other', open, { consumes: [note] }),
  ]);
  const services = [things, one, other];
  const counts = new Map<string, number>();
  let total = 0;

  const outboxSays = (condition: string, withinMs = PATIENCE) =>
    eventually(async () => {
      const rows = await things.database.sql(
        `SELECT FROM event_relay WHERE ${condition} AND NOT EXISTS (SELECT FROM event_outbox WHERE batch IS NULL)`,
      );
      return rows.length > 0;
    }, withinMs);

  return {
    things,
    one,
    other,
    async happen(...names) {
      const facts = names.map((thing) => {
        const value = (counts.get(thing) ?? 0) + 1;
        counts.set(thing, value);
        return factOf(thingHappened, { thing, value });
      });
      total += facts.length;
      await things.own.transaction((sql) => emitAll(sql, facts, { at: new Date() }));
    },
    happened: () =>
      Object.fromEntries([...counts].map(([thing, count]) => [thing, Array.from({ length: count }, (_, i) => i + 1)])),
    async effects({ database }) {
      const rows = await database.sql<{ key: string; values: number[] }>(
        'SELECT key, array_agg(value ORDER BY position) AS values FROM effect GROUP BY key ORDER BY key',
      );
      return Object.fromEntries(rows.map(({ key, values }) => [key, values]));
    },
    async heard(...listeners) {
      for (const { database } of listeners) {
        await eventually(async () => {
          const [row] = await database.sql<{ count: number }>('SELECT count(*) FROM effect');
          return (row?.count ?? 0) >= total;
        });
      }
    },
    published: ({ withinMs } = { withinMs: PATIENCE }) => outboxSays('true', withinMs),
    settled: () => outboxSays('last_batch = settled_batch'),
    async reset() {
      await Promise.all(services.map((service) => service.reset()));
      counts.clear();
      total = 0;
    },
    close: async () => void (await Promise.all(services.map(({ database }) => database.drop()))),
  };
}

/** How long to wait for anything, in milliseconds. */
const PATIENCE = 20_000;

async function eventually(check: () => Promise<boolean>, withinMs = PATIENCE): Promise<void> {
  if (!(await until(check, withinMs))) throw new Error(`it did not happen within ${withinMs} ms`);
}

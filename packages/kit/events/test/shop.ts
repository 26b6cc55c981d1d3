import { until } from '#servers';
import { createLog } from '../../process/log';
import { createMetrics } from '../../process/metrics';
import { type Consumption, on } from '../consumption';
import { emitAll, factOf } from '../emit';
import { createEventMetrics } from '../event-metrics';
import { moveEvents } from '../move-events';
import type { BusServer } from './buses';
import { createEventDatabase, type EventDatabase } from './database';
import { thingHappened } from './things';

/** A service of which any number of replicas can run. */
export interface TestService {
  readonly database: EventDatabase;
  /** Start another replica; what is answered stops it. */
  start(): () => Promise<void>;
  /** End the connection that one replica holds its post with, as if its machine had gone. */
  depose(): Promise<void>;
  /** Stop all replicas. */
  stop(): Promise<void>;
}

const log = createLog('test', process.env.LOG_LEVEL ?? 'silent');

async function createService(
  name: string,
  buses: BusServer,
  traffic: { publishes?: boolean; consumes?: readonly Consumption[] },
): Promise<TestService> {
  const database = await createEventDatabase();
  const running = new Set<() => Promise<void>>();
  return {
    database,
    start() {
      const bus = buses.open();
      const metrics = createEventMetrics(createMetrics().registry);
      const parts = { service: name, traffic, databaseUrl: database.url, bus, metrics, log, keptMs: 3_600_000 };
      const retire = moveEvents({ ...parts, database: database.another() });
      const stop = async () => {
        running.delete(stop);
        await retire();
        await bus.close();
      };
      running.add(stop);
      return stop;
    },
    async depose() {
      await database.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
    },
    async stop() {
      await Promise.all([...running].map((stop) => stop()));
    },
  };
}

/** Things that happen to things, and those who want to know. */
export interface TestShop {
  /** Tells what happens. */
  readonly things: TestService;
  /** Another that listens, by its name. */
  listener(name: string): Promise<TestService>;
  /** Let something happen to each of these, once more, in one transaction. */
  happen(...things: string[]): Promise<void>;
  /** Wait until a listener knows all that happened. */
  settled(...services: TestService[]): Promise<void>;
  /** What a listener did about each thing, in order. */
  effects(service: TestService): Promise<Record<string, number[]>>;
  /** What happened, likewise. */
  readonly happened: Readonly<Record<string, number[]>>;
  close(): Promise<void>;
}

/** Create a {@link TestShop} on a bus server. */
export async function createShop(buses: BusServer): Promise<TestShop> {
  const things = await createService('things', buses, { publishes: true });
  const services = [things];
  const happened: Record<string, number[]> = {};
  let total = 0;
  return {
    things,
    happened,
    async listener(name) {
      const note = on(thingHappened, async ({ thing, value }, { sql, eventId }) => {
        await sql('INSERT INTO effect (key, value, event_id) VALUES ($1, $2, $3)', [thing, value, eventId]);
      });
      const service = await createService(name, buses, { consumes: [note] });
      services.push(service);
      return service;
    },
    async happen(...names) {
      const facts = names.map((thing) => {
        const values = happened[thing] ?? [];
        happened[thing] = values;
        values.push(values.length + 1);
        return factOf(thingHappened, { thing, value: values.length });
      });
      total += facts.length;
      await things.database.transaction((sql) => emitAll(sql, facts, { at: new Date() }));
    },
    async settled(...listeners) {
      for (const { database } of listeners) {
        const knowsAll = async () => {
          const [row] = await database.sql<{ count: number }>('SELECT count(*) FROM effect');
          return (row?.count ?? 0) >= total;
        };
        if (!(await until(knowsAll, 20_000))) throw new Error(`not everything was heard within 20 s`);
      }
    },
    async effects({ database }) {
      const rows = await database.sql<{ key: string; values: number[] }>(
        'SELECT key, array_agg(value ORDER BY position) AS values FROM effect GROUP BY key ORDER BY key',
      );
      return Object.fromEntries(rows.map(({ key, values }) => [key, values]));
    },
    async close() {
      await Promise.all(services.map((service) => service.stop()));
      await Promise.all(services.map(({ database }) => database.drop()));
    },
  };
}

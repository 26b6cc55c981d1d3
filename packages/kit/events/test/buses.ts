import { Client } from 'pg';
import { type RedisServer, startRedis } from '#servers';
import { createTestDatabase } from '#testkit';
import { createLog } from '../../process/log';
import type { Bus } from '../bus';
import { openPostgresBus } from '../postgres-bus';
import { connectTo, openRedisBus } from '../redis-bus';

/** A server that buses run on, and what can happen to it. */
export interface BusServer {
  open(): Bus;
  /** End all connections. */
  disconnect(): Promise<void>;
  /** Lose all that it has. */
  forget(): Promise<void>;
  /** Events it holds of a stream. */
  count(stream: string): Promise<number>;
  /** Start it again after a crash; undefined where a test cannot do that to a server that others use. */
  readonly crash?: () => Promise<void>;
  readonly restart?: () => Promise<void>;
  stop(): Promise<void>;
}

const log = createLog('test', process.env.LOG_LEVEL ?? 'silent');

/** The kinds of buses there are; all must behave alike. */
export const BUS_SERVERS: readonly (readonly [string, () => Promise<BusServer>])[] = [
  ['Redis', startRedisBusServer],
  ['PostgreSQL', startPostgresBusServer],
];

async function startRedisBusServer(): Promise<BusServer> {
  const server: RedisServer = await startRedis({ isOwn: true });
  const { Redis } = await import('ioredis');
  const admin = new Redis(server.url);
  admin.on('error', () => {}); // it is killed on purpose
  return {
    open: () => openRedisBus(connectTo(server.url, log)),
    async disconnect() {
      await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    },
    forget: async () => void (await admin.flushall()),
    count: (stream) => admin.xlen(`events:{${stream}}`),
    crash: () => server.kill(),
    restart: () => server.restart(),
    async stop() {
      admin.disconnect();
      await server.stop();
    },
  };
}

async function startPostgresBusServer(): Promise<BusServer> {
  const { url, drop } = await createTestDatabase();
  const admin = new Client({ connectionString: url });
  await admin.connect();
  return {
    open: () => openPostgresBus({ url, log }),
    async disconnect() {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    },
    forget: async () => void (await admin.query('TRUNCATE bus_stream, bus_entry, bus_listener')),
    async count(stream) {
      const { rows } = await admin.query('SELECT count(*)::int AS count FROM bus_entry WHERE stream = $1', [stream]);
      return rows[0]?.count ?? 0;
    },
    async stop() {
      await admin.end();
      await drop();
    },
  };
}

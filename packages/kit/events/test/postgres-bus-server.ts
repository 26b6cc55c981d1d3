import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hireCaretaker, startPostgres, until } from '#servers';
import { createLog } from '../../process/log';
import { openPostgresBus } from '../postgres-bus';
import type { BusServer } from './bus-server';

/** A bus on a PostgreSQL server of its own. */
export async function startPostgresBusServer(): Promise<BusServer> {
  const directory = mkdtempSync(join(tmpdir(), 'agora-bus-'));
  chmodSync(directory, 0o755); // the server's own user must enter it
  let server = await launch();
  await server.ensureDatabase('bus');
  const url = server.url('bus');
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  admin.on('error', () => {}); // it is killed on purpose

  async function launch(port?: number) {
    const launched = await startPostgres({ directory, durable: false, port });
    hireCaretaker({ pid: launched.pid });
    return launched;
  }

  return {
    open: (options) => openPostgresBus({ url, log: createLog('test', 'silent'), ...options }),
    async count(stream) {
      const { rows } = await admin.query('SELECT count(*)::int AS count FROM bus_entry WHERE stream = $1', [stream]);
      return rows[0]?.count ?? 0;
    },
    async disconnect() {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    },
    forget: async () => void (await admin.query(`DROP TABLE IF EXISTS ${TABLES.join()}`)),
    async remember() {
      await admin.query(COPY);
      return async () => void (await admin.query(PUT_BACK));
    },
    async crash() {
      process.kill(server.pid, 'SIGQUIT'); // it writes nothing more
      await until(() => !server.isRunning(), 10_000);
    },
    async restart() {
      server = await launch(server.port);
    },
    async stop() {
      await admin.end();
      await server.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

const TABLES = ['bus_stream', 'bus_entry', 'bus_listener'];
const COPY = TABLES.map((table) => `DROP TABLE IF EXISTS ${table}_was; SELECT * INTO ${table}_was FROM ${table};`).join(
  '',
);
const PUT_BACK = `BEGIN; ${TABLES.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${table}_was;`).join('')} COMMIT`;

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { freePort, isPortFree, LOOPBACK } from '../ports';
import { until } from '../processes';
import { SetupError } from '../setup-error';
import type { Account } from './account';
import type { Binaries } from './binaries';
import type { ClusterFolder } from './cluster';
import { findServer, type RunningServer } from './running';

/** How a server is to run. */
export interface LaunchOptions {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly durable: boolean;
  /** The port wanted; without one, any that is free. */
  readonly port?: number;
}

/** Recovery after a crash replays the log before the server is ready. */
const PATIENCE_MS = 120_000;

/** Start the server and wait until it is ready. It leads a life of its own: it survives this process. */
export async function launchServer(folder: ClusterFolder, options: LaunchOptions): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    if (!(await isPortFree(port))) throw portTaken(port);
    const result = await launch(folder, port, options);
    if (typeof result !== 'string') return result;
    const wasTaken = /could not create any TCP\/IP sockets/.test(result);
    if (wasTaken && options.port !== undefined) throw portTaken(port);
    if (wasTaken && attempt < 3) continue; // another program was faster to the port we had found free
    throw new SetupError(
      'POSTGRES_START_FAILED',
      `PostgreSQL did not start on ${folder.data}. It said:\n${result}\nThe whole log is ${folder.log}.`,
    );
  }
}

/** The server, or what it said before it gave up. */
async function launch(folder: ClusterFolder, port: number, options: LaunchOptions): Promise<RunningServer | string> {
  const log = openSync(folder.log, 'a', 0o600);
  const logStart = statSync(folder.log).size;
  const child = spawn(options.binaries.postgres, serverArguments(folder.data, port, options.durable), {
    ...options.account.ids,
    cwd: '/',
    detached: true, // Ctrl-C in a terminal is not for the server: it stops last
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', () => {
    ended = lastLines(folder.log, logStart);
  });
  child.unref();
  const ready = () => {
    const server = findServer(folder.data);
    return server?.pid === child.pid && server?.isReady ? server : undefined;
  };
  await until(() => ended !== undefined || ready() !== undefined, PATIENCE_MS);
  return ready() ?? ended ?? `It was not ready after ${PATIENCE_MS / 1000} seconds.`;
}

function serverArguments(data: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: LOOPBACK,
    unix_socket_directories: '',
    max_connections: '250',
    shared_buffers: '128MB',
    huge_pages: 'off',
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

const lastLines = (log: string, from: number): string =>
  readFileSync(log).subarray(from).toString('utf8').trim().split('\n').slice(-12).join('\n');

const portTaken = (port: number): SetupError =>
  new SetupError(
    'POSTGRES_PORT_TAKEN',
    `PostgreSQL cannot have port ${port}: another program listens there. Stop that program or choose another port.`,
  );

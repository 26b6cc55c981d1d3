import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { LOOPBACK } from '../ports';
import { inspectProcess, signalProcess, until } from '../processes';
import { SetupError } from '../setup-error';

/** A server that is there, as its own pid file tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that runs on this data, whoever started it. */
export function findServer(data: string): RunningServer | undefined {
  const server = readPidFile(data);
  return server && runsOn(data, server.pid) ? server : undefined;
}

/**
 * Remove the pid file of a server that is gone. PostgreSQL does so itself, unless another program has its pid by now:
 * then it would refuse to start.
 */
export function clearStalePidFile(data: string): void {
  const server = readPidFile(data);
  if (server && server.pid > 0 && !runsOn(data, server.pid)) rmSync(pidFile(data), { force: true });
}

const pidFile = (data: string): string => join(data, 'postmaster.pid');

function readPidFile(data: string): RunningServer | undefined {
  if (!existsSync(pidFile(data))) return undefined;
  const [pid, , , port, , , , status] = readFileSync(pidFile(data), 'utf8').split('\n');
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' };
}

/** The server's main process has the data as its current folder and names it in its arguments. */
function runsOn(data: string, pid: number): boolean {
  const found = inspectProcess(pid);
  if (!found || !/\bpostgres\b/.test(found.command)) return false;
  return found.folder === data || found.command.includes(`-D ${data} `);
}

/** Wait for a server that is starting or stopping to make up its mind: undefined when none runs any more. */
export async function settle(data: string, timeoutMs: number): Promise<RunningServer | undefined> {
  let server = findServer(data);
  await until(() => {
    server = findServer(data);
    return !server || server.isReady;
  }, timeoutMs);
  return server;
}

/** How a server is set, asked with our own password; undefined when it does not answer within two seconds. */
export async function askSettings(
  port: number,
  password: string,
): Promise<{ data: string; durable: boolean } | undefined> {
  const client = new Client({ ...login(port, password), connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => {}); // the answer, or its absence, says it all
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string; fsync: string }>(
      `SELECT current_setting('data_directory') AS data, current_setting('fsync') AS fsync`,
    );
    return rows[0] && { data: rows[0].data, durable: rows[0].fsync === 'on' };
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** How to connect as the one user there is. */
export const login = (port: number, password: string, database = 'postgres') => ({
  host: LOOPBACK,
  port,
  user: 'postgres',
  password,
  database,
});

/**
 * End a server: at first politely (open connections are closed, everything is written), and if need be without
 * (the next start recovers from the log).
 */
export async function stopServer(pid: number): Promise<void> {
  const isGone = () => inspectProcess(pid) === undefined;
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (isGone()) return;
    send(pid, signal);
    if (await until(isGone, patienceMs)) return;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    signalProcess(pid, signal);
  } catch (cause) {
    throw new SetupError(
      'POSTGRES_NOT_OURS_TO_STOP',
      `PostgreSQL (process ${pid}) was started by another user of this machine; stop it as that user.`,
      { cause },
    );
  }
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { LOOPBACK } from '../ports';
import { inspectProcess } from '../processes';
import { SetupError } from '../setup-error';
import { chooseAccount } from './account';
import { findBinaries } from './binaries';
import { type ClusterFolder, clusterFolder, createCluster, dataOwner, hasCluster } from './cluster';
import { type LaunchOptions, launchServer } from './launch';
import { placeFolder } from './placement';
import { askSettings, clearStalePidFile, login, type RunningServer, settle, stopServer } from './running';

/** A PostgreSQL server on this machine, for this project alone. */
export interface PostgresServer {
  /** Connection URL of one of its databases, password included. */
  url(database: string): string;
  readonly port: number;
  readonly pid: number;
  /** Such as `18.4`. */
  readonly version: string;
  /** Where data, password and log really lie. */
  readonly folder: string;
  /** Whether it was running already: left behind by a process that was killed. */
  readonly reused: boolean;
  /** Create a database unless it exists; tells whether it did. */
  ensureDatabase(name: string): Promise<boolean>;
  isRunning(): boolean;
  /** End it, whoever started it. Everything committed is on disk when this resolves. */
  stop(): Promise<void>;
}

/**
 * Start PostgreSQL on a folder, which is filled on first use, or take over the server that already runs on it.
 * @param directory holds data, password (0600) and log; nothing in it is ever deleted
 * @param durable false only for tests: commits are not flushed to disk, and a power cut may ruin the data
 * @param port without one, any that is free
 * @param onProgress hears what takes a moment
 * @throws SetupError when the folder, the port or this machine does not allow it
 */
export async function startPostgres(options: {
  directory: string;
  durable?: boolean;
  port?: number;
  onProgress?: (text: string) => void;
}): Promise<PostgresServer> {
  const { durable = true, port, onProgress = () => {} } = options;
  const directory = resolve(options.directory);
  const account = chooseAccount(dataOwner(directory), onProgress);
  const root = placeFolder(directory, account, onProgress);
  const folder = clusterFolder(root);
  const binaries = findBinaries(account, onProgress);
  if (!hasCluster(folder, binaries.version)) {
    onProgress(`Creating PostgreSQL ${binaries.version} data in ${root}`);
    await createCluster(folder, { binaries, account, durable });
  }
  const password = readPassword(folder);
  const launchOptions = { binaries, account, durable, port };
  const adopted = await adopt(folder, password, launchOptions, onProgress);
  const server = adopted ?? (await launchOrAdopt(folder, password, launchOptions, onProgress));
  return {
    url: (database) => `postgresql://postgres:${password}@${LOOPBACK}:${server.port}/${encodeURIComponent(database)}`,
    port: server.port,
    pid: server.pid,
    version: binaries.version,
    folder: root,
    reused: server === adopted,
    ensureDatabase: (name) => ensureDatabase(server.port, password, name),
    isRunning: () => inspectProcess(server.pid) !== undefined,
    stop: () => stopServer(server.pid),
  };
}

/** Take over a server that runs on this data and is set as wanted; one that is not, or does not answer, is ended. */
async function adopt(
  { data }: ClusterFolder,
  password: string,
  wanted: LaunchOptions,
  report: (text: string) => void,
): Promise<RunningServer | undefined> {
  const server = await settle(data, 15_000);
  if (!server) {
    clearStalePidFile(data);
    return undefined;
  }
  const settings = await askSettings(server.port, password);
  const isWanted = settings?.data === data && settings.durable === wanted.durable;
  if (isWanted && (wanted.port ?? server.port) === server.port) {
    report(`PostgreSQL was left running (process ${server.pid}); going on with it`);
    return server;
  }
  const why = settings ? 'was left running with other settings' : 'was left running and does not answer';
  report(`PostgreSQL (process ${server.pid}) ${why}; stopping it`);
  await stopServer(server.pid);
  return undefined;
}

/** Two processes may start on one folder together: PostgreSQL lets one through, and the other goes on with that. */
async function launchOrAdopt(
  folder: ClusterFolder,
  password: string,
  options: LaunchOptions,
  report: (text: string) => void,
): Promise<RunningServer> {
  try {
    return await launchServer(folder, options);
  } catch (error) {
    const other = await adopt(folder, password, options, report);
    if (!other) throw error;
    return other;
  }
}

function readPassword({ password }: ClusterFolder): string {
  try {
    return readFileSync(password, 'utf8').trim();
  } catch (cause) {
    throw new SetupError(
      'POSTGRES_DATA_DENIED',
      `${password} cannot be read. Start as the user who started it first, or move its folder away as one who may.`,
      { cause },
    );
  }
}

const DUPLICATES = ['42P04', '23505']; // the second when two create it in the same moment

async function ensureDatabase(port: number, password: string, name: string): Promise<boolean> {
  const client = new Client(login(port, password));
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } catch (error) {
    if (DUPLICATES.includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}

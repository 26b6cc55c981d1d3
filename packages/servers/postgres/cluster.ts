import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup-error';
import type { Account } from './account';
import type { Binaries } from './binaries';

/** Where things lie in the folder of one server. */
export interface ClusterFolder {
  readonly data: string;
  /** Holds the password of the user `postgres`, for this machine's eyes only. */
  readonly password: string;
  readonly log: string;
}

/** Name the parts of a server's folder. */
export const clusterFolder = (folder: string): ClusterFolder => ({
  data: join(folder, 'data'),
  password: join(folder, 'password'),
  log: join(folder, 'server.log'),
});

/** Who owns the data already there, if any is. */
export function dataOwner(directory: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(join(directory, 'data'), { throwIfNoEntry: false });
  } catch {
    return undefined; // the folder is none, or out of our reach: opening it says so properly
  }
}

const NEEDED = ['postgresql.conf', 'pg_hba.conf', 'base', 'global/pg_control', 'pg_wal'];

/**
 * Whether there is data to start with. Data that is there and unusable is an error: it is the user's to move or mend.
 * @param version of PostgreSQL, such as `18.4`
 */
export function hasCluster({ data, password }: ClusterFolder, version: string): boolean {
  const entry = lstatSync(data, { throwIfNoEntry: false });
  if (!entry) return false;
  if (!entry.isDirectory() && !entry.isSymbolicLink()) {
    throw new SetupError('POSTGRES_DATA_NOT_A_FOLDER', `${data} is not a folder. Move it away ${AFRESH}`);
  }
  const files = list(data);
  if (files.length === 0) return false;
  if (!files.includes('PG_VERSION')) {
    throw new SetupError(
      'POSTGRES_DATA_FOREIGN',
      `${data} has files in it, but none of PostgreSQL's. Move it away ${AFRESH}`,
    );
  }
  const [major] = version.split('.');
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made !== major) {
    throw new SetupError(
      'POSTGRES_DATA_VERSION',
      `${data} was made by PostgreSQL ${made}, and this is ${major}. Dump it with ${made} if you need it, and move it away ${AFRESH}`,
    );
  }
  const missing = NEEDED.filter((name) => !existsSync(join(data, name)));
  if (!existsSync(password)) missing.push(password);
  if (missing.length > 0) {
    throw new SetupError(
      'POSTGRES_DATA_BROKEN',
      `${data} is not whole: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. ` +
        `Restore it from a copy, or move it away ${AFRESH}`,
    );
  }
  return true;
}

const AFRESH = 'to start with empty databases.';

function list(data: string): string[] {
  try {
    return readdirSync(data);
  } catch (cause) {
    throw new SetupError(
      'POSTGRES_DATA_DENIED',
      `${data} belongs to another user of this machine. Start as that user, or move it away as one who may.`,
      { cause },
    );
  }
}

/** Create empty data. It appears under its name only when it is whole, so an interrupted start leaves nothing half made. */
export async function createCluster(
  folder: ClusterFolder,
  { binaries, account, durable }: { binaries: Binaries; account: Account; durable: boolean },
): Promise<void> {
  const unfinished = `${folder.data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(folder.password, { force: true });
  writeFileSync(folder.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account.ids.uid !== undefined && account.ids.gid !== undefined) {
    for (const path of [unfinished, folder.password]) chownSync(path, account.ids.uid, account.ids.gid);
  }
  const { code, output } = await run(
    binaries.initdb,
    [
      ...['--pgdata', unfinished, '--username=postgres', '--pwfile', folder.password, '--auth=scram-sha-256'],
      // Texts compare alike on every system; letters of all scripts count as letters, which trigrams rely on.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      ...(durable ? [] : ['--no-sync']),
    ],
    account,
  );
  if (code !== 0) {
    throw new SetupError('POSTGRES_CREATE_FAILED', `PostgreSQL could not create ${folder.data}:\n${output.trim()}`);
  }
  renameSync(unfinished, folder.data);
}

function run(command: string, args: string[], account: Account): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...account.ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

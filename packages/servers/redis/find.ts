import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from '../setup-error';

/** How to run Redis on this machine. */
export interface RedisProgram {
  readonly command: string;
  /** Variables it needs beside the usual ones. */
  readonly env: Record<string, string>;
}

/**
 * Find `redis-server`: on the PATH, else unpacked from the distribution's package before, else unpacked now.
 * @param cache folder for what is unpacked
 * @throws SetupError when there is no way to have one; going on without Redis would test nothing
 */
export function findRedis(
  cache: string,
  { path = process.env.PATH ?? '', onProgress = () => {} }: { path?: string; onProgress?: (text: string) => void } = {},
): RedisProgram {
  const installed = findOnPath('redis-server', path);
  if (installed) return { command: installed, env: {} };
  if (!existsSync(cache)) unpack(cache, path, onProgress);
  return unpackedProgram(cache);
}

const PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];

/** Debian and Ubuntu hand packages to anybody, and a package can be unpacked anywhere: no root, nothing installed. */
function unpack(cache: string, path: string, report: (text: string) => void): void {
  const apt = findOnPath('apt-get', path);
  const dpkg = findOnPath('dpkg', path);
  if (!apt || !dpkg) throw notFound('there is no apt-get to fetch it with');
  report(`Fetching Redis from this distribution's packages into ${cache}`);
  const unfinished = `${cache}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    download(apt, unfinished);
    for (const file of readdirSync(unfinished).filter((name) => name.endsWith('.deb'))) {
      const problem = run(dpkg, ['-x', file, 'root'], unfinished);
      if (problem) throw notFound(`${file} could not be unpacked: ${problem}`);
    }
    renameSync(unfinished, cache);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function download(apt: string, folder: string): void {
  if (!run(apt, ['download', ...PACKAGES], folder)) return;
  // The system's package lists are missing or out of date; only root may renew them, so read lists of our own.
  const lists = join(folder, 'lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const options = ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${folder}`, '-o', 'APT::Sandbox::User='];
  const problem = run(apt, [...options, 'update'], folder) ?? run(apt, [...options, 'download', ...PACKAGES], folder);
  if (problem) throw notFound(`apt-get could not fetch it: ${problem}`);
  rmSync(lists, { recursive: true });
}

function unpackedProgram(cache: string): RedisProgram {
  const usr = join(cache, 'root', 'usr');
  // One folder, named for this machine's architecture, such as x86_64-linux-gnu.
  const libraries = readdirSync(join(usr, 'lib')).filter((name) => name.includes('-linux-'));
  const env = { LD_LIBRARY_PATH: libraries.map((name) => join(usr, 'lib', name)).join(':') };
  return { command: join(usr, 'bin', 'redis-server'), env };
}

function findOnPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What went wrong, or undefined. */
function run(command: string, args: string[], cwd: string): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim()) || `it ended with ${status}`;
}

const notFound = (why: string): SetupError =>
  new SetupError(
    'REDIS_NOT_FOUND',
    `This needs a Redis server: REDIS_URL is not set, redis-server is not on the PATH, and ${why}. ` +
      'Install one (apt install redis-server, brew install redis), or set REDIS_URL.',
  );

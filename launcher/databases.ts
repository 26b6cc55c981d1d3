import { join } from 'node:path';
import type { PostgresServer } from '#servers';
import { checkReachable, isMigrated } from './database-state';
import { variableOf } from './plan';
import type { Progress } from './progress';
import { runScript } from './run-script';

/** What preparing databases needs to know. */
export interface DatabaseWork {
  /** Folder of the clone. */
  readonly root: string;
  /** Connection URL of every service's database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Folder for logs. */
  readonly logs: string;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Where each service's database is: at its `DATABASE_URL_<SERVICE>`, else in the embedded server, created if need be. */
export async function findDatabases(
  services: readonly string[],
  env: NodeJS.ProcessEnv,
  embedded: () => Promise<PostgresServer>,
): Promise<Record<string, string>> {
  const variables = services.map((service): [string, string] => [service, variableOf('DATABASE_URL', service)]);
  const external = variables.filter(([, variable]) => env[variable]);
  for (const [, variable] of external) await checkReachable(variable, env[variable] ?? '');
  const databases = Object.fromEntries(external.map(([service, variable]) => [service, env[variable] ?? '']));
  for (const service of services) databases[service] ??= await ensureDatabase(service, embedded);
  return databases;
}

/** Where the database is that events travel through: at `BUS_DATABASE_URL`, else in the embedded server; none with Redis. */
export async function findBus(
  env: NodeJS.ProcessEnv,
  embedded: () => Promise<PostgresServer>,
): Promise<string | undefined> {
  if (env.REDIS_URL) return undefined;
  if (!env.BUS_DATABASE_URL) return ensureDatabase('bus', embedded);
  await checkReachable('BUS_DATABASE_URL', env.BUS_DATABASE_URL);
  return env.BUS_DATABASE_URL;
}

async function ensureDatabase(name: string, embedded: () => Promise<PostgresServer>): Promise<string> {
  const server = await embedded();
  await server.ensureDatabase(name);
  return server.url(name);
}

/**
 * Apply the migrations that are missing. Once begun this is not interrupted: a migration that is cut off counts as
 * failed, and somebody has to look at it.
 */
export async function migrateDatabases({ root, databases, logs, env, progress, signal }: DatabaseWork): Promise<void> {
  const behind: string[] = [];
  for (const [service, url] of Object.entries(databases)) {
    if (!(await isMigrated(url, join(root, 'prisma', service, 'migrations')))) behind.push(service);
  }
  if (behind.length === 0) return;
  signal.throwIfAborted();
  const step = progress.step('Migrating databases');
  const urls = behind.map((service) => [variableOf('DATABASE_URL', service), databases[service] ?? '']);
  try {
    await runScript({
      what: 'The migration of the databases',
      file: join(root, 'tools', 'db.mjs'),
      args: ['deploy', ...behind],
      cwd: root,
      env: { ...env, ...Object.fromEntries(urls) },
      log: join(logs, 'migrations.log'),
      onLine: step.update,
    });
    step.done(behind.join(', '));
  } catch (error) {
    step.fail();
    throw error;
  }
}

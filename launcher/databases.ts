import { join } from 'node:path';
import type { PostgresServer } from '#servers';
import { checkReachable, isMigrated } from './database-state';
import { variableOf } from './programs';
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
  startEmbedded: () => Promise<PostgresServer>,
): Promise<Record<string, string>> {
  const databases: Record<string, string> = {};
  for (const service of services) {
    const variable = variableOf('DATABASE_URL', service);
    const external = env[variable];
    if (!external) continue;
    await checkReachable(variable, external);
    databases[service] = external;
  }
  const others = services.filter((service) => !(service in databases));
  if (others.length === 0) return databases;
  const embedded = await startEmbedded();
  for (const service of others) {
    await embedded.ensureDatabase(service);
    databases[service] = embedded.url(service);
  }
  return databases;
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

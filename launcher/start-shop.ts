import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresServer, projectRoot, type RedisServer, startRedis } from '#servers';
import { findBus, findDatabases, migrateDatabases } from './databases';
import { waitForFirstAnswer } from './first-query';
import { readKeys } from './keys';
import { takeLock } from './lock';
import { rotateLog } from './logs';
import { GATEWAY, type ShopPlan } from './plan';
import { claimPorts } from './ports';
import { keepPostgres, type PostgresKeeper } from './postgres-keeper';
import { listPrograms, serviceEnvironment } from './programs';
import { type Progress, silent } from './progress';
import { readRoster } from './roster';
import { readSandbox, SMTP } from './sandbox';
import { seedDatabases } from './seeds';
import { createShop, type Shop, stopPrograms } from './shop';
import { type ProgramEvent, type Supervised, supervise } from './supervise';

/** How to start a shop. */
export interface ShopOptions {
  /** Holds everything the shop keeps: databases, keys, logs. One shop at a time. */
  readonly directory: string;
  /** Folder of the clone, built. */
  readonly root?: string;
  /** `usual`: 4000 for the gateway (or `PORT`), the services' own for them, and others where those are taken. */
  readonly ports?: 'usual' | 'free';
  /** How many times larger the demo data is than usual; may be a fraction. */
  readonly size?: number;
  /** False only for tests: see `startPostgres`. */
  readonly durable?: boolean;
  /** True to have a Redis of the shop's own, which can be stopped like its programs; `REDIS_URL` is overruled. */
  readonly redis?: boolean;
  /** External servers (`DATABASE_URL_<SERVICE>`, `REDIS_URL`), log level and the like. */
  readonly env?: NodeJS.ProcessEnv;
  readonly progress?: Progress;
  /** Hears of crashes and recoveries. */
  readonly onEvent?: (event: ProgramEvent) => void;
  /** Gives up starting, and undoes what was done. */
  readonly signal?: AbortSignal;
}

/**
 * Start a shop: what `npm start` does, and what end-to-end tests and measurements run on. When this resolves, the
 * graph has answered a query.
 * @throws SetupError naming what stands in the way; nothing is left running then
 */
export async function startShop({
  directory,
  root = projectRoot(),
  ports: portChoice = 'usual',
  size,
  durable = true,
  redis: hasRedis = false,
  env: givenEnv = process.env,
  progress = silent,
  onEvent = () => {},
  signal = new AbortController().signal,
}: ShopOptions): Promise<Shop> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const services = readRoster(root);
    const sandbox = readSandbox(root);
    const names = services.map(({ name }) => name);
    const logs = join(directory, 'logs');
    const sandboxData = join(directory, 'sandbox');
    openDirectory(directory);
    for (const folder of [logs, sandboxData]) mkdirSync(folder, { recursive: true });
    const lock = takeLock(join(directory, 'lock'));
    undo.push(lock.release);

    const ports = await claimPorts([...services, ...sandbox, SMTP], { portChoice, env: givenEnv });
    undo.push(ports.release);
    const callers = services.filter(({ callees }) => callees.length > 0).map(({ name }) => name);
    const keys = await readKeys(join(directory, 'keys.json'), callers);

    let redis: RedisServer | undefined;
    if (hasRedis) {
      redis = await startRedis({ isOwn: true, onProgress: progress.note });
      undo.push(redis.stop);
    }
    const env = redis ? { ...givenEnv, REDIS_URL: redis.url } : givenEnv;

    let postgres: PostgresKeeper | undefined;
    const embedded = async (): Promise<PostgresServer> => {
      if (postgres) return postgres.server;
      postgres = await startPostgresServer(join(directory, 'postgres'), { durable, progress, onEvent });
      undo.push(async () => {
        await postgres?.stop();
        progress.note('Stopped PostgreSQL');
      });
      return postgres.server;
    };
    const databases = await findDatabases(names, env, embedded);
    const bus = await findBus(env, embedded);
    const plan: ShopPlan = { root, services, sandbox, sandboxData, ports: ports.numbers, databases, bus, keys, env };
    const work = { root, databases, logs, env, progress, signal };
    await migrateDatabases(work);
    await seedDatabases(work, { size, environmentOf: (name) => serviceEnvironment(plan, name) });

    const list = listPrograms(plan, logs);
    const urls = Object.fromEntries(list.map(({ name, url }) => [name, url]));
    for (const { log } of list) rotateLog(log);
    const programs = new Map(list.map((program) => [program.name, supervise(program, { onEvent })]));
    undo.push(() => stopPrograms(programs, sandbox, progress));
    await startPrograms(programs, { progress, signal });
    await waitForFirstAnswer(urls[GATEWAY] ?? '', signal);
    lock.announce(`${urls[GATEWAY]}/graphql`);
    return createShop({ services, sandbox, urls, databases, logs, postgres, redis, programs, stop });
  } catch (error) {
    await stop();
    throw signal.aborted ? signal.reason : error;
  }
}

/** A new folder is let to be entered: what is secret in it has its own lock, and PostgreSQL may run as another user. */
function openDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true });
  if (readdirSync(directory).length === 0) chmodSync(directory, 0o755);
}

async function startPostgresServer(
  directory: string,
  { progress, ...options }: { durable: boolean; progress: Progress; onEvent: (event: ProgramEvent) => void },
): Promise<PostgresKeeper> {
  const step = progress.step('Starting PostgreSQL');
  try {
    const keeper = await keepPostgres({ directory, onProgress: progress.note, ...options });
    step.done();
    return keeper;
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** Start all at once: they wait for each other by themselves. */
async function startPrograms(
  programs: ReadonlyMap<string, Supervised>,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<void> {
  signal.throwIfAborted();
  const step = progress.step('Starting programs');
  const waiting = new Set(programs.keys());
  const start = async (program: Supervised) => {
    await program.start();
    waiting.delete(program.name);
    if (waiting.size > 0) step.update(`waiting for ${[...waiting].join(', ')}`);
  };
  try {
    await Promise.race([Promise.all([...programs.values()].map(start)), aborted(signal)]);
    step.done([...programs.keys()].join(', '));
  } catch (error) {
    step.fail();
    throw error;
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

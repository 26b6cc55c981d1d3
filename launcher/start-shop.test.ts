import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, inspectProcess, startTemporaryPostgres, until } from '#servers';
import type { Progress } from './progress';
import type { Shop } from './shop';
import { type ShopOptions, startShop } from './start-shop';
import type { ProgramEvent } from './supervise';
import { createFakeClone } from './test/fake-clone';
import { temporaryFolder } from './test/temporary';

jest.setTimeout(60_000);

const root = temporaryFolder();
const diary = join(root, 'diary');
const misbehaviour = join(root, 'misbehave');
const directory = join(root, '.agora');
const running: Shop[] = [];

beforeAll(async () => createFakeClone(root, { catalog: await freePort(), accounts: await freePort() }));
beforeEach(() => {
  for (const path of [diary, misbehaviour]) rmSync(path, { force: true });
});
afterEach(async () => {
  for (const shop of running.splice(0)) await shop.stop();
});

const readDiary = () => (existsSync(diary) ? readFileSync(diary, 'utf8').trim().split('\n') : []);

async function start(options: Partial<ShopOptions> = {}) {
  const said: string[] = [];
  const events: ProgramEvent[] = [];
  const progress: Progress = {
    step: (title) => ({
      update: (text) => said.push(text),
      done: () => said.push(title),
      fail: () => said.push(`no ${title}`),
    }),
    note: (text) => said.push(text),
  };
  const shop = await startShop({
    root,
    directory,
    ports: 'free',
    durable: false,
    progress,
    onEvent: (event) => events.push(event),
    ...options,
    env: { PATH: process.env.PATH, DIARY: diary, MISBEHAVE: misbehaviour, ...options.env },
  });
  running.push(shop);
  return { shop, said, events };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = [await client.query(sql)].flat().at(-1); // several statements have several results
    return Object.values(result?.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const call = (url: string | undefined, path: string) => fetch(`${url}${path}`).catch(() => undefined);
const anythingRunning = () => existsSync(join(directory, 'lock'));

test('the first start creates, migrates and fills databases; the second finds all there', async () => {
  const first = await start({ size: 0.1 });
  const { databases } = first.shop;
  for (const name of ['catalog', 'accounts']) {
    expect(await ask(databases[name] ?? '', 'SELECT count(*)::int FROM thing')).toBe(1);
  }
  expect(readDiary().slice(0, 2).sort()).toEqual(['accounts seeded --size 0.1', 'catalog seeded --size 0.1']);
  expect(first.said).toEqual(
    expect.arrayContaining(['Migrating databases', 'Filling empty databases', 'Starting programs']),
  );
  await first.shop.stop();

  const second = await start();
  expect(readDiary().filter((line) => line.includes('seeded'))).toHaveLength(2);
  expect(second.said).not.toContain('Migrating databases');
  expect(await ask(second.shop.databases.catalog ?? '', 'SELECT count(*)::int FROM thing')).toBe(1);
});

test('every program runs as its own process, with a log; the gateway stops first, the sandbox and PostgreSQL last', async () => {
  const { shop, said } = await start();
  const pids = shop.pids();
  expect(Object.keys(pids).sort()).toEqual(['accounts', 'catalog', 'gateway', 'mail', 'postgres']);
  expect(new Set(Object.values(pids)).size).toBe(5);
  expect(readdirSync(shop.logs)).toEqual(expect.arrayContaining(['accounts.log', 'catalog.log', 'gateway.log']));
  expect((await call(shop.urls.gateway, '/graphql'))?.status).toBe(200);

  await shop.stop();
  const left = readDiary().filter((line) => line.includes('leaves'));
  expect(left[0]).toBe('gateway leaves: SIGTERM');
  expect(left.slice(1, 3).sort()).toEqual(['accounts leaves: SIGTERM', 'catalog leaves: SIGTERM']);
  expect(left.slice(3)).toEqual(['mail leaves: SIGTERM']);
  expect(said.at(-1)).toBe('Stopped PostgreSQL');
  expect(Object.values(pids).filter(inspectProcess)).toEqual([]);
  expect(anythingRunning()).toBe(false);
});

test('one service stops, starts and freezes alone', async () => {
  const { shop, events } = await start();
  const status = async () => (await call(shop.urls.catalog, '/health/ready'))?.status;
  await shop.stopService('catalog');
  expect(await status()).toBeUndefined();
  expect(Object.keys(shop.pids()).sort()).toEqual(['accounts', 'gateway', 'mail', 'postgres']);
  await shop.startService('catalog');
  expect(await status()).toBe(200);
  shop.pauseService('catalog');
  const answer = status();
  shop.resumeService('catalog');
  expect(await answer).toBe(200);
  expect(events).toEqual([]);
  expect(() => shop.pauseService('nobody')).toThrow(
    'There is no program "nobody" but mail, catalog, accounts, gateway',
  );
});

test('a program that is killed stays away until it is started, and had no time to do anything', async () => {
  const { shop, events } = await start();
  await shop.killService('catalog');
  expect(await call(shop.urls.catalog, '/health/ready')).toBeUndefined();
  await shop.startService('catalog');
  expect((await call(shop.urls.catalog, '/health/ready'))?.status).toBe(200);
  expect(readDiary().filter((line) => line.startsWith('catalog'))).toEqual(['catalog is up', 'catalog is up']);
  expect(events).toEqual([]);
});

test('events travel through a database of their own, or through the Redis that the shop was asked to run', async () => {
  const variable = async (shop: Shop, name: string) => {
    const response = await fetch(`${shop.urls.catalog}/env`);
    return ((await response.json()) as Record<string, string>)[name];
  };
  const { shop } = await start();
  expect(await ask((await variable(shop, 'BUS_DATABASE_URL')) ?? '', 'SELECT current_database()')).toBe('bus');
  await shop.stop();

  const { shop: other } = await start({ redis: true });
  expect(await variable(other, 'BUS_DATABASE_URL')).toBeUndefined();
  expect(await variable(other, 'REDIS_URL')).toBe(other.redis?.url);
  const first = other.pids().redis;
  expect(inspectProcess(Number(first))).toBeDefined();
  await other.killService('redis');
  expect(other.pids()).not.toHaveProperty('redis');
  await other.startService('redis');
  const second = other.pids().redis;
  expect(second).not.toBe(first);
  await other.stop();
  expect(inspectProcess(Number(second))).toBeUndefined();
});

test('PostgreSQL comes back where it was when it dies, and when it was stopped and started', async () => {
  const { shop, events } = await start();
  const url = shop.databases.catalog ?? '';
  process.kill(Number(shop.pids().postgres), 'SIGKILL');
  expect(await until(() => events.some(({ kind }) => kind === 'recovered'), 20_000)).toBe(true);
  expect(events.map(({ kind, name }) => `${name} ${kind}`)).toEqual(['postgres crashed', 'postgres recovered']);
  expect(await ask(url, 'SELECT count(*)::int FROM thing')).toBe(1);
  await shop.stopService('postgres');
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  await shop.startService('postgres');
  expect(await ask(url, 'SELECT 1')).toBe(1);
});

test('a second start on the same folder is refused, and leaves the first alone', async () => {
  const { shop } = await start();
  await expect(start()).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
  expect((await call(shop.urls.gateway, '/graphql'))?.status).toBe(200);
});

test('a usual port that is taken is replaced; a PORT that is taken stops the start before anything runs', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(start({ ports: 'usual', env: { PORT: String(port) } })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  expect(anythingRunning()).toBe(false);
  other.close();
  const { shop } = await start({ ports: 'usual', env: { PORT: String(port) } });
  expect(shop.urls.gateway).toBe(`http://127.0.0.1:${port}`);
});

test('a program that does not start ends the start, and everything that ran', async () => {
  writeFileSync(misbehaviour, 'refuse to start');
  await expect(start()).rejects.toThrow(/did not start.*could not start: no database/s);
  expect(anythingRunning()).toBe(false);
  expect(existsSync(join(directory, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

describe('a seed', () => {
  beforeEach(() => rmSync(directory, { recursive: true, force: true }));

  test('that fails is quoted, and done again at the next start', async () => {
    writeFileSync(misbehaviour, 'fail catalog');
    await expect(start()).rejects.toThrow(/seed of catalog failed with exit code 1.*no more things/s);
    rmSync(misbehaviour);
    const { shop } = await start();
    expect(readDiary()).toContain('catalog seeded');
    expect(await ask(shop.databases.catalog ?? '', 'SELECT count(*)::int FROM thing')).toBe(2);
  });

  test('that is interrupted ends the start, and is done again at the next one', async () => {
    writeFileSync(misbehaviour, 'hang catalog');
    const stopping = new AbortController();
    const starting = start({
      signal: stopping.signal,
      progress: {
        note: () => {},
        step: () => ({
          done: () => {},
          fail: () => {},
          update: (text) => text.includes('half of catalog') && stopping.abort(new Error('enough')),
        }),
      },
    });
    await expect(starting).rejects.toThrow('enough');
    expect(anythingRunning()).toBe(false);
    rmSync(misbehaviour);
    await start();
    expect(readDiary()).toContain('catalog seeded');
  });
});

describe('a database elsewhere', () => {
  test('is used, and one that has data of somebody else is not filled', async () => {
    const elsewhere = await startTemporaryPostgres();
    try {
      const env = {
        DATABASE_URL_CATALOG: elsewhere.url('catalog'),
        DATABASE_URL_ACCOUNTS: elsewhere.url('staff'),
        BUS_DATABASE_URL: elsewhere.url('postgres'),
      };
      await elsewhere.ensureDatabase('staff');
      await ask(elsewhere.url('staff'), `CREATE TABLE theirs AS SELECT 1`);
      // Prisma refuses a database with foreign tables unless told that it is at this migration already.
      await ask(elsewhere.url('staff'), baseline);
      const { shop } = await start({ env });
      expect(shop.postgres).toBeUndefined();
      expect(shop.databases.catalog).toBe(env.DATABASE_URL_CATALOG);
      expect(await ask(env.DATABASE_URL_CATALOG, 'SELECT count(*)::int FROM thing')).toBe(1);
      expect(readDiary()).not.toContain('accounts seeded');
    } finally {
      for (const shop of running.splice(0)) await shop.stop();
      await elsewhere.stop();
    }
  });

  test('that does not answer is named by its variable, without its password', async () => {
    const url = `postgresql://somebody:hush@127.0.0.1:${await freePort()}/catalog`;
    const starting = start({ env: { DATABASE_URL_CATALOG: url } });
    await expect(starting).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(/^(?!.*hush).*DATABASE_URL_CATALOG.*ECONNREFUSED/s),
    });
  });
});

const baseline = `
  CREATE TABLE _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0
  );
  INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
  VALUES ('1', encode(sha256(convert_to('CREATE TABLE thing (name text);' || chr(10), 'UTF8')), 'hex'), now(), '0001_init')`;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../ports';
import { inspectProcess } from '../processes';
import { temporaryFolder } from '../test/temporary';
import { isRoot } from './account';
import { type PostgresServer, startPostgres } from './start';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const running = new Set<PostgresServer>();
afterEach(async () => {
  await Promise.all([...running].map((server) => server.stop()));
  running.clear();
});

async function start(name: string, options: Partial<Parameters<typeof startPostgres>[0]> = {}) {
  const server = await startPostgres({ directory: join(folder, name), durable: false, ...options });
  running.add(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('data survives a stop and a start', async () => {
  const progress: string[] = [];
  const first = await start('shop', { onProgress: (text) => progress.push(text) });
  expect(progress).toEqual([expect.stringMatching(/^Creating PostgreSQL 18\.\d+ data in /)]);
  expect(await first.ensureDatabase('catalog')).toBe(true);
  expect(await first.ensureDatabase('catalog')).toBe(false);
  await ask(first.url('catalog'), `CREATE TABLE t AS SELECT '가나다' AS name`);
  await first.stop();
  expect(first.isRunning()).toBe(false);

  const second = await start('shop');
  expect(second.reused).toBe(false);
  expect(await ask(second.url('catalog'), 'SELECT name FROM t')).toBe('가나다');
});

test('it is set up for the shop', async () => {
  const server = await start('shop');
  const setting = (name: string) => ask(server.url('postgres'), `SHOW ${name}`);
  expect(await setting('shared_preload_libraries')).toBe('pg_stat_statements');
  expect(await setting('max_connections')).toBe('250');
  expect(await setting('listen_addresses')).toBe('127.0.0.1');
  expect(await setting('fsync')).toBe('off');
  await ask(server.url('postgres'), 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
  expect(await ask(server.url('postgres'), `SELECT similarity('가방', '가방')`)).toBe(1);
});

test('nobody gets in without the password, which only its owner can read', async () => {
  const server = await start('shop');
  const withWrongPassword = server.url('postgres').replace(/:[^:@]+@/, ':wrong@');
  await expect(ask(withWrongPassword, 'SELECT 1')).rejects.toThrow('password authentication failed');
  const { mode } = statSync(join(server.folder, 'password'));
  expect(mode & 0o777).toBe(0o600);
});

test('two servers run at once, each on a port of its own', async () => {
  const [one, two] = await Promise.all([start('shop'), start('other')]);
  expect(one.port).not.toBe(two.port);
  expect(await ask(two.url('postgres'), `SHOW data_directory`)).toBe(join(two.folder, 'data'));
});

test('a server left behind by a killed process is taken over', async () => {
  await (await start('shop')).stop();
  const pid = await leaveOrphan(join(folder, 'shop'));
  const progress: string[] = [];
  const server = await start('shop', { onProgress: (text) => progress.push(text) });
  expect(server).toMatchObject({ pid, reused: true });
  expect(progress.join()).toContain('left running');
  expect(await ask(server.url('postgres'), 'SELECT 1')).toBe(1);
  await server.stop();
  expect(inspectProcess(pid)).toBeUndefined();
});

test('a server left behind with other settings is replaced', async () => {
  const pid = await leaveOrphan(join(folder, 'shop'));
  const server = await start('shop', { durable: true });
  expect(server.reused).toBe(false);
  expect(inspectProcess(pid)).toBeUndefined();
  expect(await ask(server.url('postgres'), 'SHOW fsync')).toBe('on');
});

test('a server left behind that does not answer is replaced', async () => {
  const pid = await leaveOrphan(join(folder, 'shop'));
  process.kill(pid, 'SIGSTOP');
  const starting = start('shop');
  const resume = setTimeout(() => process.kill(pid, 'SIGCONT'), 4_000); // after it was found silent and told to stop
  const server = await starting;
  clearTimeout(resume);
  expect(server.reused).toBe(false);
  expect(inspectProcess(pid)).toBeUndefined();
});

test('a pid file of a server that is gone is no obstacle, also when another program has the pid by now', async () => {
  await (await start('shop')).stop();
  const data = join(folder, 'shop', 'data');
  const { uid, gid } = statSync(data); // PostgreSQL takes no notice of other users' programs
  const other = spawn('sleep', ['60'], isRoot() ? { uid, gid } : {});
  await once(other, 'spawn');
  for (const pid of [2 ** 22 - 1, other.pid]) {
    writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready\n`);
    const server = await start('shop');
    expect(server.reused).toBe(false);
    expect(await ask(server.url('postgres'), 'SELECT 1')).toBe(1);
    await server.stop();
  }
  expect(other.kill()).toBe(true);
});

test('a busy port is named', async () => {
  const other = createServer().listen(await freePort(), '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start('shop', { port })).rejects.toMatchObject({
    code: 'POSTGRES_PORT_TAKEN',
    message: expect.stringContaining(String(port)),
  });
  other.close();
});

describe('a folder that cannot be used is named, with what to do, and left as it is', () => {
  const expectRefusal = async (name: string, code: string) => {
    await expect(start(name)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`${join(folder, name)}.*[Mm]ove it away`, 's')),
    });
  };

  test('a file in its place', async () => {
    writeFileSync(join(folder, 'file'), 'mine');
    await expectRefusal('file', 'POSTGRES_NOT_A_FOLDER');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });

  test('a file in place of the data', async () => {
    mkdirSync(join(folder, 'data-file'));
    writeFileSync(join(folder, 'data-file', 'data'), 'mine');
    await expectRefusal('data-file', 'POSTGRES_DATA_NOT_A_FOLDER');
  });

  test("somebody else's files", async () => {
    mkdirSync(join(folder, 'foreign', 'data'), { recursive: true });
    writeFileSync(join(folder, 'foreign', 'data', 'thesis.txt'), 'mine');
    await expectRefusal('foreign', 'POSTGRES_DATA_FOREIGN');
    expect(readFileSync(join(folder, 'foreign', 'data', 'thesis.txt'), 'utf8')).toBe('mine');
  });

  test('data of another PostgreSQL', async () => {
    mkdirSync(join(folder, 'old', 'data'), { recursive: true });
    writeFileSync(join(folder, 'old', 'data', 'PG_VERSION'), '15\n');
    await expectRefusal('old', 'POSTGRES_DATA_VERSION');
  });

  test('data that is not whole', async () => {
    await (await start('broken')).stop();
    const data = join(folder, 'broken', 'data');
    rmSync(join(data, 'global', 'pg_control'));
    rmSync(join(folder, 'broken', 'password'));
    await expectRefusal('broken', 'POSTGRES_DATA_BROKEN');
    expect(statSync(join(data, 'base')).isDirectory()).toBe(true);
  });

  test('data that PostgreSQL itself refuses: its own words are passed on', async () => {
    await (await start('garbled')).stop();
    writeFileSync(join(folder, 'garbled', 'data', 'postgresql.conf'), 'this is = not = a setting\n');
    await expect(start('garbled')).rejects.toMatchObject({
      code: 'POSTGRES_START_FAILED',
      message: expect.stringMatching(/syntax error[\s\S]*server\.log/),
    });
  });
});

test('a start that was cut short leaves nothing in the way', async () => {
  mkdirSync(join(folder, 'cut', 'data.new'), { recursive: true });
  writeFileSync(join(folder, 'cut', 'data.new', 'half'), 'done');
  writeFileSync(join(folder, 'cut', 'password'), 'old');
  expect(await ask((await start('cut')).url('postgres'), 'SELECT 1')).toBe(1);
});

describe('a folder that only its owner may enter', () => {
  const secret = join(folder, 'secret');
  const directory = join(secret, 'clone', 'postgres');
  let real: string | undefined;
  beforeAll(() => {
    mkdirSync(join(secret, 'clone'), { recursive: true });
    chmodSync(secret, 0o700);
  });
  afterAll(() => {
    if (isRoot() && real) rmSync(real, { recursive: true });
  });

  test('root keeps the data where the user PostgreSQL runs as can reach it; anybody else keeps it there', async () => {
    const server = await start('secret/clone/postgres');
    real = server.folder;
    expect(real).toMatch(isRoot() ? /^\/var\/lib\/agora\/[0-9a-f]{12}-\w+$/ : directory);
    expect(realpathSync(directory)).toBe(real);
    await server.ensureDatabase('kept');
    await server.stop();

    const again = await start('secret/clone/postgres');
    expect(again.folder).toBe(real);
    expect(await again.ensureDatabase('kept')).toBe(false);
  });

  if (isRoot()) {
    test('a copy of the clone does not get its databases', async () => {
      symlinkSync(String(real), join(folder, 'copy'));
      await expect(start('copy')).rejects.toMatchObject({ code: 'POSTGRES_FOLDER_FOREIGN' });
    });

    test('databases that vanished are not replaced in silence', async () => {
      renameSync(String(real), `${real}-away`);
      await expect(start('secret/clone/postgres')).rejects.toMatchObject({ code: 'POSTGRES_FOLDER_LOST' });
      renameSync(`${real}-away`, String(real));
    });

    test('databases that became unreachable are not replaced in silence', async () => {
      mkdirSync(join(folder, 'closed'));
      await (await start('closed/postgres')).stop();
      chmodSync(join(folder, 'closed'), 0o700);
      await expect(start('closed/postgres')).rejects.toMatchObject({ code: 'POSTGRES_FOLDER_UNREACHABLE' });
    });
  }
});

/** Start PostgreSQL in a process of its own and kill that process: the pid of the server it leaves. */
async function leaveOrphan(directory: string): Promise<number> {
  const program = join(__dirname, '..', 'test', 'orphan.ts');
  const hook = join(__dirname, '..', 'test', 'typescript.cjs');
  const child = spawn(process.execPath, ['--conditions=source', '--require', hook, program, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const pid = Number(line.toString());
  expect(inspectProcess(pid)?.command).toContain(directory);
  return pid;
}

import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Redis from 'ioredis';
import { inspectProcess } from '../processes';
import { projectRoot } from '../project';
import { temporaryFolder } from '../test/temporary';
import { findRedis } from './find';
import { startRedis } from './start';

jest.setTimeout(60_000);

const folder = temporaryFolder();

test('it is killed and comes back, empty, at the same address', async () => {
  const server = await startRedis({ isOwn: true });
  const client = new Redis(server.url, { retryStrategy: () => 20 });
  client.on('error', () => {}); // being away is the point
  try {
    await client.set('key', 'value');
    const { pid } = server;
    await server.kill();
    expect(inspectProcess(Number(pid))).toBeUndefined();
    expect(server.pid).toBeUndefined();
    await server.restart();
    expect(server.pid).not.toBe(pid);
    expect(await client.get('key')).toBeNull();
  } finally {
    client.disconnect();
    await server.stop();
  }
  expect(server.pid).toBeUndefined();
});

test('REDIS_URL is used as it is, and not killed', async () => {
  const before = process.env.REDIS_URL;
  process.env.REDIS_URL = 'redis://redis.example:6379';
  try {
    const server = await startRedis();
    expect(server).toMatchObject({ url: 'redis://redis.example:6379', pid: undefined });
    await expect(server.kill()).rejects.toMatchObject({ code: 'REDIS_NOT_OURS' });
    await server.stop();
  } finally {
    if (before === undefined) delete process.env.REDIS_URL;
    else process.env.REDIS_URL = before;
  }
});

test('a busy port is named', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  await expect(startRedis({ isOwn: true, port })).rejects.toMatchObject({ code: 'REDIS_PORT_TAKEN' });
  other.close();
});

describe('on a machine without redis-server on the PATH', () => {
  const real = findRedis(join(projectRoot(), '.cache', 'redis')).command;

  /** A folder for a PATH, with small shell scripts in it. */
  function programs(name: string, scripts: Record<string, string>): string {
    const bin = join(folder, name);
    mkdirSync(bin);
    for (const [program, script] of Object.entries(scripts)) {
      writeFileSync(join(bin, program), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, program), 0o755);
    }
    return bin;
  }

  const dpkg = `/bin/mkdir -p "$3/usr/bin" "$3/usr/lib/odd-linux-gnu" && /bin/ln -sf ${real} "$3/usr/bin/redis-server"`;

  test("it is unpacked once from the distribution's packages", () => {
    const path = programs('debian', { 'apt-get': `for p in "$@"; do echo > $p.deb; done`, dpkg });
    const cache = join(folder, 'cache-debian');
    const progress: string[] = [];
    const program = findRedis(cache, { path, onProgress: (text) => progress.push(text) });
    expect(program.command).toBe(join(cache, 'root/usr/bin/redis-server'));
    expect(program.env.LD_LIBRARY_PATH).toBe(join(cache, 'root/usr/lib/odd-linux-gnu'));
    expect(existsSync(join(cache, 'libjemalloc2.deb'))).toBe(true);
    findRedis(cache, { path, onProgress: (text) => progress.push(text) });
    expect(progress).toHaveLength(1);
  });

  test('package lists that are missing are fetched for this alone', () => {
    const aptGet = `case "$*" in
      *Dir::State::Lists=*update*) echo > updated ;;
      *download*) [ -f updated ] || { echo 'E: Unable to locate package' >&2; exit 100; }; echo > redis-server.deb ;;
    esac`;
    const path = programs('stale', { 'apt-get': aptGet, dpkg });
    expect(findRedis(join(folder, 'cache-stale'), { path }).command).toContain('cache-stale');
  });

  test.each([
    ['without apt-get', {}, 'no apt-get'],
    ['where nothing can be fetched', { 'apt-get': `echo 'E: no network' >&2; exit 100`, dpkg }, 'no network'],
  ])('%s it says so, and what to do', (name, scripts, reason) => {
    const path = programs(name.replaceAll(' ', '-'), scripts as Record<string, string>);
    const find = () => findRedis(join(folder, `cache-${name}`), { path });
    expect(find).toThrow(expect.objectContaining({ code: 'REDIS_NOT_FOUND' }));
    expect(find).toThrow(reason);
    expect(find).toThrow('set REDIS_URL');
    expect(existsSync(join(folder, `cache-${name}`))).toBe(false);
  });
});

test('the program that does not start is quoted', async () => {
  const bin = join(folder, 'odd');
  mkdirSync(join(bin, 'root/usr/bin'), { recursive: true });
  mkdirSync(join(bin, 'root/usr/lib'), { recursive: true });
  symlinkSync('/bin/false', join(bin, 'root/usr/bin/redis-server'));
  const path = process.env.PATH;
  process.env.PATH = '/nonexistent';
  try {
    await expect(startRedis({ isOwn: true, cache: bin })).rejects.toMatchObject({ code: 'REDIS_START_FAILED' });
  } finally {
    process.env.PATH = path;
  }
});

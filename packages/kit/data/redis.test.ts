import { once } from 'node:events';
import { type RedisServer, startRedis, until } from '#servers';
import { type TestRedis, testRedis } from '#testkit';
import { createLog } from '../process/log';
import { openRedis, type Redis } from './redis';

const open = (url: string): Redis => openRedis({ url, log: createLog('test', 'silent') });

async function timeOf(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work.catch(() => {});
  return performance.now() - start;
}

describe('while Redis is there', () => {
  let server: TestRedis;
  let redis: Redis;
  beforeAll(async () => {
    server = await testRedis();
    redis = open(server.url);
    await once(redis, 'ready');
  });
  afterAll(async () => {
    redis.disconnect();
    await server.clear();
  });

  test('commands are carried out', async () => {
    await redis.set('kit:test', 'value', 'EX', 60);
    expect(await redis.get('kit:test')).toBe('value');
  });

  test('a command that Redis takes too long for has failed', async () => {
    await expect(redis.blpop('kit:nothing', 5)).rejects.toThrow(/timed? ?out/i);
  });
});

test('while Redis is away commands fail at once, and work again when it is back', async () => {
  const server: RedisServer = await startRedis({ isOwn: true });
  const redis = open(server.url);
  await once(redis, 'ready');
  await server.kill();
  await until(() => redis.status !== 'ready', 5_000);
  await expect(redis.get('kit:test')).rejects.toThrow();
  expect(await timeOf(redis.get('kit:test'))).toBeLessThan(400);
  const isBack = once(redis, 'ready'); // it may be before the server says that it is there
  await server.restart();
  await isBack;
  expect(await redis.get('kit:test')).toBeNull();
  redis.disconnect();
  await server.stop();
});

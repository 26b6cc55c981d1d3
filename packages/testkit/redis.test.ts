import { Redis } from 'ioredis';
import { type TestRedis, testRedis } from './redis';

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await testRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.clear();
});

async function withVariable<Result>(url: string | undefined, use: () => Promise<Result>): Promise<Result> {
  const { REDIS_URL } = process.env;
  const set = (value: string | undefined) => {
    delete process.env.REDIS_URL;
    if (value) process.env.REDIS_URL = value;
  };
  set(url);
  return use().finally(() => set(REDIS_URL));
}

test('a server of our own is empty, whoever used it before', async () => {
  await redis.set('left', 'behind');
  const again = await withVariable(undefined, testRedis);
  expect(again.url).toBe(server.url);
  expect(await redis.dbsize()).toBe(0);
});

test("another's keys are left alone", async () => {
  await redis.set('of', 'somebody else');
  await expect(withVariable(server.url, testRedis)).rejects.toThrow(/holds 1 keys/);
  expect(await redis.get('of')).toBe('somebody else');
});

test('what tests leave can be cleared', async () => {
  await redis.set('left', 'behind');
  await server.clear();
  expect(await redis.dbsize()).toBe(0);
});

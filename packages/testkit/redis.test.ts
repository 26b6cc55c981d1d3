import { Redis } from 'ioredis';
import { testRedis } from './redis';

test('a real Redis, empty whoever used it before', async () => {
  const first = await testRedis();
  const redis = new Redis(first.url);
  await redis.set('left', 'behind');
  const again = await testRedis();
  expect(again.url).toBe(first.url);
  expect(await redis.dbsize()).toBe(0);
  await redis.set('to be', 'cleared');
  await first.clear();
  expect(await redis.dbsize()).toBe(0);
  redis.disconnect();
});

test("another server's keys are left alone", async () => {
  const { url, clear } = await testRedis();
  const redis = new Redis(url);
  await redis.set('of', 'somebody else');
  process.env.REDIS_URL = url;
  await expect(testRedis()).rejects.toThrow(/holds 1 keys/);
  expect(await redis.get('of')).toBe('somebody else');
  delete process.env.REDIS_URL;
  redis.disconnect();
  await clear();
});

import { Redis } from 'ioredis';
import { askRun } from './run/ask';

/** A Redis database that one test file has to itself. */
export interface TestRedis {
  /** Connection URL, database number included. */
  readonly url: string;
  /** Remove every key that the tests left. */
  clear(): Promise<void>;
}

const DATABASES = 16; // what Redis has unless it is told otherwise

/**
 * An empty database of a real Redis. Test files that run at the same time run in different workers, and each worker
 * has its number; of a server that others use too, none is taken that holds anything.
 */
export async function testRedis(): Promise<TestRedis> {
  const number = Number(process.env.JEST_WORKER_ID) % DATABASES;
  const url = Object.assign(new URL(await askRun('redis')), { pathname: String(number) }).href;
  await withRedis(url, async (redis) => {
    const keys = await redis.dbsize();
    if (keys > 0 && process.env.REDIS_URL)
      throw new Error(`Database ${number} at REDIS_URL holds ${keys} keys, and tests want an empty one.`);
    await redis.flushdb();
  });
  return { url, clear: () => withRedis(url, async (redis) => void (await redis.flushdb())) };
}

async function withRedis(url: string, use: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  try {
    await redis.connect();
    await use(redis);
  } finally {
    redis.disconnect();
  }
}

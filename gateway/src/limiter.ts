import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from '#kit/edge';
import { RateLimitedError } from './errors';

/** Counts what one key does; more than the limit in one window is refused. */
export interface Limiter {
  /**
   * Count `points` for `key`.
   * @throws RateLimitedError
   */
  count(key: string, points?: number): Promise<void>;
}

/**
 * Make a limiter that counts in Redis, for all gateways together, and by itself while Redis is away or not there.
 * @param name of what is counted, for the key in Redis.
 * @param limit points in a window.
 * @param windowSeconds how long a window is; it begins with a key's first point.
 */
export function createLimiter(options: {
  name: string;
  limit: number;
  windowSeconds: number;
  redis: Redis | undefined;
}): Limiter {
  const { name, limit, windowSeconds, redis } = options;
  const settings = { points: limit, duration: windowSeconds, keyPrefix: `gateway:limit:${name}` };
  const own = new RateLimiterMemory(settings);
  const limiter = redis
    ? new RateLimiterRedis({
        ...settings,
        storeClient: redis,
        insuranceLimiter: own,
        rejectIfRedisNotReady: true,
        // Who is over the limit is refused without asking Redis again until the window ends.
        inMemoryBlockOnConsumed: limit + 1,
      })
    : own;
  return {
    async count(key, points = 1) {
      try {
        await limiter.consume(key, points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new RateLimitedError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)));
      }
    },
  };
}

import { Redis } from 'ioredis';
import type { Logger } from '../process/log';

export type { Redis };

/** How long a command may take before it has failed, in milliseconds. */
const PATIENCE = 500;
const LONGEST_PAUSE = 2_000;

/**
 * Connect to a Redis that work can go on without (caches, limits): while it is away or hangs, commands fail at once
 * rather than wait, and the connection is made again by itself.
 */
export function openRedis({ url, log }: { url: string; log: Logger }): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE,
    // A connection that says nothing is given up, so that only the first commands of an outage wait.
    socketTimeout: PATIENCE,
    connectTimeout: LONGEST_PAUSE,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE),
  });
  let isAway = false;
  redis.on('error', (error) => {
    if (!isAway) log.warn({ err: error }, 'Redis is away');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back');
    isAway = false;
  });
  return redis;
}

import { Redis } from 'ioredis';
import { startRedis } from '#servers';
import { createLog } from '../../process/log';
import { connectTo, openRedisBus } from '../redis-bus';
import type { BusServer } from './bus-server';

/** A bus on a Redis server of its own. */
export async function startRedisBusServer(): Promise<BusServer> {
  const server = await startRedis({ isOwn: true });
  const admin = new Redis(server.url, { retryStrategy: () => 20 });
  admin.on('error', () => {}); // it is killed on purpose
  return {
    open: (options) => openRedisBus(connectTo(server.url, createLog('test', 'silent')), options),
    count: (stream) => admin.xlen(`events:{${stream}}`),
    disconnect: async () => void (await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')),
    forget: async () => void (await admin.flushall()),
    remember: (stream) => rememberKeys(admin, stream),
    crash: () => server.kill(),
    restart: () => server.restart(),
    async stop() {
      admin.disconnect();
      await server.stop();
    },
  };
}

/** Keep the keys of a stream, to put them back as they were. */
export async function rememberKeys(
  redis: Pick<Redis, 'dumpBuffer' | 'restore'>,
  stream: string,
): Promise<() => Promise<void>> {
  const keys = [`events:{${stream}}`, `events:{${stream}}:batch`];
  const dumps = await Promise.all(keys.map(async (key) => [key, await redis.dumpBuffer(key)] as const));
  return async () => {
    for (const [key, dump] of dumps) await redis.restore(key, 0, dump, 'REPLACE');
  };
}

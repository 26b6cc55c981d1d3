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
    count: (stream) => admin.xlen(`events:${stream}`),
    disconnect: async () => void (await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')),
    forget: async () => void (await admin.flushall()),
    remember: (stream) => rememberStream(admin, stream),
    crash: () => server.kill(),
    restart: () => server.restart(),
    async stop() {
      admin.disconnect();
      await server.stop();
    },
  };
}

/** Keep a stream, to put it back as it was. */
export async function rememberStream(
  redis: Pick<Redis, 'dumpBuffer' | 'restore'>,
  stream: string,
): Promise<() => Promise<void>> {
  const dump = await redis.dumpBuffer(`events:${stream}`);
  return async () => void (await redis.restore(`events:${stream}`, 0, dump, 'REPLACE'));
}

import type { BusServer } from './bus-server';
import { startPostgresBusServer } from './postgres-bus-server';
import { startRedisBusServer } from './redis-bus-server';
import { startRedisClusterBusServer } from './redis-cluster-bus-server';

/** The kinds of buses there are; all must behave alike. */
export const BUS_SERVERS: readonly (readonly [string, () => Promise<BusServer>])[] = [
  ['Redis', startRedisBusServer],
  ['a Redis Cluster', startRedisClusterBusServer],
  ['PostgreSQL', startPostgresBusServer],
];

import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster, Redis } from 'ioredis';
import { freePort, LOOPBACK, type RedisServer, startRedis, until } from '#servers';
import { connectionOptions, openRedisBus } from '../redis-bus';
import type { BusServer } from './bus-server';
import { rememberStream } from './redis-bus-server';

/** The slots of the cluster's two nodes. */
const SLOTS = [
  [0, 8_191],
  [8_192, 16_383],
] as const;

/** A node, and the file in which it keeps what it knows of the cluster. */
interface Node {
  readonly server: RedisServer;
  readonly port: number;
  readonly busPort: number;
  readonly file: string;
}

/** A bus on a Redis Cluster of two nodes. */
export async function startRedisClusterBusServer(): Promise<BusServer> {
  const nodes = await Promise.all(SLOTS.map(startNode));
  await form(nodes);
  const roots = nodes.map(({ port }) => ({ host: LOOPBACK, port }));
  const admin = new Cluster(roots, { clusterRetryStrategy: () => 20 });
  admin.on('error', () => {}); // it is killed on purpose
  const onAll = (work: (node: Redis) => Promise<unknown>) =>
    Promise.all(nodes.map(({ server }) => withNode(server, work)));
  return {
    open: (options) =>
      openRedisBus(({ patienceMs }) => {
        const cluster = new Cluster(roots, {
          redisOptions: connectionOptions(patienceMs),
          clusterRetryStrategy: () => 50,
        });
        cluster.on('error', () => {}); // likewise
        return cluster;
      }, options),
    count: (stream) => admin.xlen(`events:${stream}`),
    disconnect: async () =>
      void (await onAll((node) => node.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'))),
    forget: async () => void (await onAll((node) => node.flushall())),
    remember: (stream) => rememberStream(admin, stream),
    crash: async () => void (await Promise.all(nodes.map(({ server }) => server.kill()))),
    async restart() {
      await Promise.all(nodes.map(({ server }) => server.restart()));
      await isUp(nodes);
    },
    async stop() {
      admin.disconnect();
      await Promise.all(nodes.map(({ server }) => server.stop()));
      for (const { file } of nodes) rmSync(file, { force: true });
    },
  };
}

async function startNode(): Promise<Node> {
  const [port, busPort] = [await freePort(), await freePort()];
  const name = `agora-nodes-${port}.conf`;
  const flags = ['--cluster-enabled', 'yes', '--cluster-port', String(busPort), '--cluster-config-file', name];
  return { server: await startRedis({ isOwn: true, port, flags }), port, busPort, file: join(tmpdir(), name) };
}

/** Give each node its slots, and let them meet. */
async function form(nodes: readonly Node[]): Promise<void> {
  const [first] = nodes;
  for (const [index, { server }] of nodes.entries()) {
    await withNode(server, async (node) => {
      await node.call('CLUSTER', 'ADDSLOTSRANGE', ...(SLOTS[index] ?? []));
      if (first) await node.call('CLUSTER', 'MEET', LOOPBACK, first.port, first.busPort);
    });
  }
  await isUp(nodes);
}

async function isUp(nodes: readonly Node[]): Promise<void> {
  const states = () => Promise.all(nodes.map(({ server }) => withNode(server, (node) => node.call('CLUSTER', 'INFO'))));
  const isFormed = async () =>
    (await states()).every((info) => /cluster_state:ok/.test(String(info)) && /known_nodes:2/.test(String(info)));
  if (!(await until(isFormed, 15_000))) throw new Error('the nodes did not become a cluster');
}

async function withNode<Result>({ url }: RedisServer, use: (node: Redis) => Promise<Result>): Promise<Result> {
  const node = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  try {
    await node.connect();
    return await use(node);
  } finally {
    node.disconnect();
  }
}

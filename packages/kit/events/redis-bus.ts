import { type Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../process/log';
import { type Bus, BusFullError, KEPT_BATCHES, type Listener, type Publisher } from './bus';
import { fromFields, toFields, WIDTH } from './redis-entry';
import { PUBLISH, RESTART, SURVEY } from './redis-scripts';

/** A connection to one Redis server, or to a cluster. */
type Connection = Redis | Cluster;

/** Opens connections: those with `patienceMs` wait that long for an answer. */
export type Connect = (purpose: { patienceMs: number }) => Connection;

/** A connection whose commands wait this long for an answer, in milliseconds. */
const PATIENCE = 5_000;

/**
 * A bus of Redis Streams: a stream a publishing service, a consumer group a listening one.
 * @param options `capacity`: entries a stream may have, since Redis holds them in memory; default a million.
 * `keptBatches`: see {@link KEPT_BATCHES}.
 */
export function openRedisBus(connect: Connect, { capacity = 1_000_000, keptBatches = KEPT_BATCHES } = {}): Bus {
  const connection = withScripts(connect({ patienceMs: PATIENCE }));
  const listeners = new Set<Listener>();
  return {
    publisher: (stream) => publisherOf(connection, stream, { capacity, keptBatches }),
    listener(stream, service) {
      const listener = listenerOf(connect, stream, service);
      listeners.add(listener);
      return listener;
    },
    check: () => connection.ping(),
    async close() {
      await Promise.all([...listeners].map((listener) => listener.close()));
      connection.disconnect();
    },
  };
}

/** Connects to the server at a URL, again and again when it is away; commands do not wait for that. */
export function connectTo(url: string, log: Logger): Connect {
  let isAway = false;
  const note = (away: boolean, err?: Error) => {
    if (away && !isAway) log.warn({ err }, 'the event bus is away');
    if (!away && isAway) log.info('the event bus is back');
    isAway = away;
  };
  return ({ patienceMs }) => {
    const redis = new Redis(url, connectionOptions(patienceMs));
    redis.on('error', (error) => note(true, error));
    redis.on('ready', () => note(false));
    return redis;
  };
}

/** Options of a connection whose commands may take so long. */
export const connectionOptions = (patienceMs: number): RedisOptions => ({
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  socketTimeout: patienceMs,
  retryStrategy: (attempt) => Math.min(attempt * 50, 1_000),
});

const keyOf = (stream: string): string => `events:${stream}`;

/** The scripts, as ioredis offers them once they are defined. */
interface Scripts {
  publishEvents(...args: (string | number)[]): Promise<number>;
  restartStream(...args: (string | number)[]): Promise<unknown>;
  surveyStream(...args: (string | number)[]): Promise<[number, number, ...string[]]>;
}

function withScripts(connection: Connection): Connection & Scripts {
  const scripts = { publishEvents: PUBLISH, restartStream: RESTART, surveyStream: SURVEY };
  for (const [name, lua] of Object.entries(scripts)) connection.defineCommand(name, { numberOfKeys: 1, lua });
  return connection as Connection & Scripts;
}

/** What the script that publishes answers instead of a batch. */
const FORGOTTEN = -1;
const FULL = -2;

function publisherOf(
  connection: Connection & Scripts,
  stream: string,
  { capacity, keptBatches }: { capacity: number; keptBatches: number },
): Publisher {
  const key = keyOf(stream);
  return {
    keptBatches,
    async publish(events, last) {
      const batch = await connection.publishEvents(key, last, capacity, WIDTH, ...events.flatMap(toFields));
      if (batch === FULL) throw new BusFullError(stream);
      return batch === FORGOTTEN ? undefined : batch;
    },
    restart: async (last, listeners) => void (await connection.restartStream(key, last, ...listeners)),
    async survey() {
      const [last, settled, ...listeners] = await connection.surveyStream(key, keptBatches);
      return { last, settled, listeners, slowest: listeners[0] };
    },
    dismiss: async (listener) => void (await connection.xgroup('DESTROY', key, listener)),
  };
}

/**
 * Reads past the group's place without asking for entries in its name: a group is a place and nothing else, so that
 * nothing is handed out to a replica that dies with it, and what was given and not acknowledged is simply read again.
 */
function listenerOf(connect: Connect, stream: string, service: string): Listener {
  const key = keyOf(stream);
  let connection: Connection | undefined;
  let place: string | undefined;
  let isAcknowledged = true;
  let isClosed = false;

  /** The group's place; it begins with the oldest entry. */
  async function join(redis: Connection): Promise<string> {
    await makeGroup(redis, '0');
    const groups = (await redis.xinfo('GROUPS', key)) as string[][];
    const group = groups.find((fields) => fields[1] === service) ?? [];
    return group[group.indexOf('last-delivered-id') + 1] ?? '0';
  }

  async function makeGroup(redis: Connection, at: string): Promise<void> {
    await redis.xgroup('CREATE', key, service, at, 'MKSTREAM').catch((error: Error) => {
      if (!error.message.startsWith('BUSYGROUP')) throw error;
    });
  }

  /** Redis may have forgotten the group; the place is still right. */
  async function acknowledge(redis: Connection, at: string): Promise<void> {
    await redis.xgroup('SETID', key, service, at).catch((error: Error) => {
      if (!/NOGROUP|requires the key to exist/.test(error.message)) throw error;
      return makeGroup(redis, at);
    });
  }

  return {
    async next({ limit, patienceMs }) {
      if (isClosed) throw new Error('the listener is closed');
      connection ??= connect({ patienceMs: patienceMs + PATIENCE });
      place ??= await join(connection);
      const acknowledged = isAcknowledged ? undefined : acknowledge(connection, place);
      const [answer] = await Promise.all([
        connection.xread('COUNT', limit, 'BLOCK', patienceMs, 'STREAMS', key, place),
        acknowledged,
      ]);
      isAcknowledged = true;
      const entries = answer?.[0]?.[1] ?? [];
      const latest = entries.at(-1);
      if (!latest) return [];
      [place] = latest;
      isAcknowledged = false;
      return entries.map(([, fields]) => fromFields(fields));
    },
    async close() {
      isClosed = true;
      connection?.disconnect();
    },
  };
}

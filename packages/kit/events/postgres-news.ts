import pg from 'pg';
import type { Logger } from '../process/log';
import type { Bell } from './bell';

const LONGEST_PAUSE = 2_000;

/** A connection that hears PostgreSQL's notifications, made again when it is lost. */
export interface News {
  /** Ring a bell whenever there is a notification on a channel, and when some may have been missed. */
  ring(channel: string, bell: Bell): void;
  /** Ring it no more. */
  forget(channel: string, bell: Bell): void;
  close(): Promise<void>;
}

/** Open {@link News} of a database; nothing is connected before somebody wants to hear. */
export function openNews({ url, log }: { url: string; log: Logger }): News {
  const bells = new Map<string, Set<Bell>>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosed = false;

  const ringAll = (of: Iterable<Set<Bell>>) => {
    for (const set of of) for (const bell of set) bell.ring();
  };

  async function connect(): Promise<void> {
    const connection = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = connection;
    connection.on('notification', ({ channel }) => ringAll([bells.get(channel) ?? new Set()]));
    connection.on('error', (error) => log.warn({ err: error }, 'the connection for news of events was lost'));
    connection.once('end', again);
    try {
      await connection.connect();
      for (const channel of bells.keys()) await listen(connection, channel);
      failures = 0;
      ringAll(bells.values());
    } catch {
      await connection.end().catch(() => {}); // leads to `again`
    }
  }

  function again(): void {
    client = undefined;
    if (isClosed) return;
    failures += 1;
    timer = setTimeout(() => void connect(), Math.min(100 * failures, LONGEST_PAUSE));
  }

  const listen = (connection: pg.Client, channel: string) =>
    connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);

  return {
    ring(channel, bell) {
      const known = bells.get(channel);
      bells.set(channel, (known ?? new Set()).add(bell));
      if (!client && !timer) void connect();
      else if (client && !known)
        listen(client, channel)
          .then(() => bell.ring())
          .catch(() => {});
    },
    forget: (channel, bell) => void bells.get(channel)?.delete(bell),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

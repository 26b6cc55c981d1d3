import { setMaxListeners } from 'node:events';
import pg from 'pg';
import { createSql, type Sql } from '../data/sql';
import type { Logger } from '../process/log';
import { createWatch } from '../process/watch';
import { rest } from './rest';

/** The one replica of a service that moves its events, as long as it is that. */
export interface Post {
  /** Runs statements on the connection that holds the post: they fail when it is lost. */
  readonly sql: Sql;
  /** The post is lost, or given up. */
  readonly signal: AbortSignal;
}

/** What a service that wants a post says. */
export interface Candidacy {
  readonly url: string;
  readonly log: Logger;
  /** What the holder does until the post's signal; the post is free again when this returns. */
  hold(post: Post): Promise<void>;
  /** Called when another replica says that there is something to do. */
  onCall(): void;
}

/** How often those who stand by ask whether the post is free, and how often its holder makes sure, in milliseconds. */
const STAND_BY = 1_000;
const PROOF = 5_000;

/** Notifications between the replicas of one service go through this channel. */
export const CALL = 'agora_events';

/**
 * Stand for the post of a service: one replica holds it, and when it dies another one does within about a second. It is
 * a lock of the service's own database that lasts as long as the connection.
 * @returns what gives it up and ends the candidacy.
 */
export function standForPost({ url, log, hold, onCall }: Candidacy): () => Promise<void> {
  const end = new AbortController();
  const watch = createWatch('the database that says who moves events', log);
  const candidacy = (async () => {
    while (!end.signal.aborted) {
      try {
        await stand();
        watch.answered();
      } catch (error) {
        watch.failed(error);
      }
      await rest(STAND_BY, end.signal);
    }
  })();

  /** One connection's life. */
  async function stand(): Promise<void> {
    const client = new pg.Client(connectionOptions(url));
    const lost = new AbortController();
    const signal = AbortSignal.any([end.signal, lost.signal]);
    setMaxListeners(0, signal);
    client.on('error', () => lost.abort());
    client.once('end', () => lost.abort());
    client.on('notification', onCall);
    await client.connect();
    try {
      while (!(await takePost(client))) {
        watch.answered();
        await rest(STAND_BY, signal);
        if (signal.aborted) return;
      }
      watch.answered();
      await client.query(`LISTEN ${CALL}`);
      const { sql, stop } = proven(createSql(client), () => lost.abort());
      await hold({ sql, signal }).finally(stop);
    } finally {
      lost.abort();
      await client.end().catch(() => {});
    }
  }

  return async () => {
    end.abort();
    await candidacy;
  };
}

/** Statements that prove now and then that their connection is there, unless others have done so. */
function proven(run: Sql, onLoss: () => void): { sql: Sql; stop(): void } {
  let provenAt = Date.now();
  const sql: Sql = async (text, values) => {
    const rows = await run(text, values);
    provenAt = Date.now();
    return rows as never;
  };
  const timer = setInterval(() => {
    if (Date.now() - provenAt > PROOF) sql('SELECT 1').catch(onLoss);
  }, PROOF);
  return { sql, stop: () => clearInterval(timer) };
}

/** A connection whose loss both ends notice soon. It marks what can be marked again, so it does not wait for the disk. */
const connectionOptions = (url: string): pg.ClientConfig => ({
  connectionString: url,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  query_timeout: PROOF,
  options:
    '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan ' +
    '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2',
});

async function takePost(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtext('agora events')) AS taken");
  return rows[0]?.taken === true;
}

import { createLog, createMetrics, type Database, openDatabase } from '#kit';
import type { Shop } from '../../../launcher/shop';

/** Do something in a database of the shop, past the graph. */
async function within<Result>(url: string, work: (sql: Database['sql']) => Promise<Result>): Promise<Result> {
  const database = openDatabase({ url, log: createLog('chaos', 'silent'), metrics: createMetrics(), poolSize: 1 });
  try {
    return await work(database.sql);
  } finally {
    await database.close();
  }
}

/** Cut every connection to the databases of some services, whatever it is in the middle of, again and again for a while. */
export async function cutConnections(
  { databases }: Pick<Shop, 'databases'>,
  services: readonly string[],
  forMs: number,
): Promise<void> {
  const urls = services.map((name) => new URL(databases[name] ?? ''));
  const names = urls.map(({ pathname }) => pathname.slice(1));
  const server = Object.assign(new URL(urls[0] ?? ''), { pathname: '/postgres' });
  await within(server.href, async (sql) => {
    const until = performance.now() + forMs;
    do await sql(CUT, [names]);
    while (performance.now() < until);
  });
}

const CUT = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY($1)';

/** Let the time be over for which stock is set aside for a cart. */
export async function expireReservation({ databases }: Pick<Shop, 'databases'>, cartId: string): Promise<void> {
  await within(databases.inventory ?? '', (sql) =>
    sql("UPDATE reservation SET expires_at = now() WHERE owner = $1 AND state = 'ACTIVE'", [cartId]),
  );
}

import { Client } from 'pg';
import type { Shop } from '../../launcher/shop';
import type { Books } from './books';
import type { Purchase } from './purchase';

interface Told {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly at: Date;
}

interface Handled {
  readonly id: string;
  readonly at: Date;
}

const TOLD = 'SELECT id, key, name, occurred_at AS at FROM event_outbox WHERE key = ANY($1)';

/** Inboxes do not say when an event was handled, but PostgreSQL does: when that transaction was committed. */
const HANDLED = 'SELECT event_id AS id, pg_xact_commit_timestamp(xmin) AS at FROM event_inbox WHERE event_id = ANY($1)';

/** How long after each order was confirmed the last event about it was handled, in milliseconds. */
export async function eventDelays(books: Books, purchases: readonly Purchase[]): Promise<number[]> {
  const orderOf = new Map(purchases.flatMap(({ orderId, cartId }) => [[orderId, orderId] as const, [cartId, orderId]]));
  const told = await books.readAll<Told>('event_outbox', TOLD, [[...orderOf.keys()]]);
  const keyOf = new Map(told.map(({ id, key }) => [id, key]));
  const last = new Map<string, number>();
  for (const { id, at } of await books.readAll<Handled>('event_inbox', HANDLED, [[...keyOf.keys()]])) {
    const order = orderOf.get(keyOf.get(id) ?? '') ?? '';
    last.set(order, Math.max(last.get(order) ?? 0, at.getTime()));
  }
  const confirmed = told.filter(({ name }) => name === 'orders.order-confirmed.v1');
  return confirmed.flatMap(({ key, at }) => (last.get(key) ?? Number.NaN) - at.getTime());
}

/** Have PostgreSQL note when transactions are committed, from its next start on. */
export async function timeCommits(shop: Shop): Promise<void> {
  if (!shop.postgres) throw new Error('The measurement needs the embedded PostgreSQL: unset DATABASE_URL_<SERVICE>.');
  const client = new Client({ connectionString: shop.postgres.server.url('postgres') });
  await client.connect();
  const { rows } = await client.query<{ value: string }>("SELECT current_setting('track_commit_timestamp') AS value");
  if (rows[0]?.value === 'off') await client.query('ALTER SYSTEM SET track_commit_timestamp = on');
  await client.end();
  if (rows[0]?.value === 'on') return;
  await shop.stopService('postgres');
  await shop.startService('postgres');
}

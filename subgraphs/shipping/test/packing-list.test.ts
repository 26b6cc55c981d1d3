import { createId } from '#contracts';
import { createLog, createMetrics, type Database, openDatabase } from '#kit';
import { until } from '#servers';
import { service } from '#testkit';
import { createStore } from '../src/store';
import { createTestCarrier } from './carrier';
import { must, mutate, startShipping, type TestShipping } from './fixture';
import { openPostRoom, type PostRoom } from './post-room';

let shipping: TestShipping;
let confirm: PostRoom['confirm'];
let send: PostRoom['send'];

beforeAll(async () => {
  shipping = await startShipping([createTestCarrier()]);
  ({ confirm, send } = await openPostRoom(shipping));
});
afterAll(() => shipping.stop());

const callOff = (orderId: string) =>
  mutate(shipping.as(service('orders')), 'fulfilmentCancel', { orderId }, 'fulfilmentOutcome { orderId }');

/** The orders on the list, the oldest first, and how many it says there are. */
async function list(): Promise<{ orderIds: string[]; totalCount: number }> {
  const query = '{ fulfilments(first: 100) { totalCount nodes { orderId } } }';
  const { fulfilments } = await must(
    shipping.admin<{ fulfilments: { totalCount: number; nodes: { orderId: string }[] } }>(query),
  );
  return { orderIds: fulfilments.nodes.map(({ orderId }) => orderId), totalCount: fulfilments.totalCount };
}

test('an order is on the list as long as something of it is to be packed', async () => {
  const { orderId, lines } = await confirm({ quantity: 2, from: { whs_leipzig: 2 } });
  const one = [{ orderLineId: lines[0]?.orderLineId, quantity: 1 }];
  expect(await list()).toEqual({ orderIds: [orderId], totalCount: 1 });
  await send('shipmentCreate', { orderId, lines: one });
  expect(await list()).toEqual({ orderIds: [orderId], totalCount: 1 });
  const { shipment } = await send('shipmentCreate', { orderId });
  expect(await list()).toEqual({ orderIds: [], totalCount: 0 });
  await send('shipmentCancel', { id: shipment?.id });
  expect(await list()).toEqual({ orderIds: [orderId], totalCount: 1 });
  await callOff(orderId);
  expect(await list()).toEqual({ orderIds: [], totalCount: 0 });
});

test('an order of which nothing is sent is not on the list, nor is one that was called off before it was known', async () => {
  await confirm({ quantity: 1, from: {} });
  await callOff(createId('order'));
  expect(await list()).toEqual({ orderIds: [], totalCount: 0 });
});

test('after years the list costs as much as on the first day', async () => {
  await apart(({ sql }) => sql(SENT_LONG_AGO));
  await shipping.database.sql('ANALYZE fulfilment, fulfilment_line');
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const before = await rowsRead();
  await apart(async (database) => {
    const store = createStore(database);
    const { rows } = await store.pageOfFulfilments({ unpacked: true }, { first: 10 });
    expect(rows).toMatchObject([{ node: { orderId } }]);
    await store.close();
  });
  const read = (await rowsRead()) - before;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(50);
});

const SENT_LONG_AGO = `
  WITH sent AS (
    INSERT INTO fulfilment (order_id, number, is_unpacked, created_at)
    SELECT 'old ' || n, n, false, now() - interval '1 year' FROM generate_series(1, 3000) AS n RETURNING order_id
  )
  INSERT INTO fulfilment_line
    (order_id, order_line_id, warehouse_id, merchandise_id, sku, name, weight_grams, quantity, planned)
  SELECT order_id, 'line', 'whs_leipzig', 'var', 'SKU', 'Thing', 500, 1, 1 FROM sent`;

/** Work on connections of its own, and wait until these have ended: PostgreSQL counts then what they read. */
async function apart(work: (database: Database) => Promise<unknown>): Promise<void> {
  const url = new URL(shipping.databaseUrl);
  url.searchParams.set('application_name', 'apart');
  const database = openDatabase({ url: url.href, log: createLog('test', 'silent'), metrics: createMetrics() });
  await work(database).finally(database.close);
  const left = () => shipping.database.sql("SELECT FROM pg_stat_activity WHERE application_name = 'apart'");
  expect(await until(async () => (await left()).length === 0, 10_000)).toBe(true);
}

/** Rows of fulfilments and their lines that were read so far. */
async function rowsRead(): Promise<number> {
  const [row] = await shipping.database.sql<{ read: number }>(
    `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint AS read FROM pg_stat_user_tables
     WHERE relname LIKE 'fulfilment%'`,
  );
  return row?.read ?? 0;
}

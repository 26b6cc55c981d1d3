import { type Bought, buy, startOrders, type TestOrders } from './fixture';

let orders: TestOrders;
let bought: Bought;
beforeAll(async () => {
  orders = await startOrders();
  bought = await buy(orders);
  await orders.runJob('issue invoices');
});
afterAll(() => orders.stop());

const rowsOf = (table: string) =>
  orders.database.sql<Record<string, unknown>>(`SELECT to_jsonb(kept) AS kept FROM "${table}" AS kept ORDER BY id`);

/** Columns of an order that say what became of it, and change. */
const CHANGING = [
  ...[
    'status',
    'payment_status',
    'fulfilment_status',
    'authorised_minor',
    'captured_minor',
    'refunded_minor',
    'payment_version',
  ],
  ...['is_voided', 'charged_minor', 'returned_minor', 'allocations', 'confirmed_at', 'completed_at', 'cancelled_at'],
  'invoiced_at',
];

test('no statement changes what was bought, whichever column it names', async () => {
  const columns = await orders.database.sql<{ name: string; isMade: boolean }>(
    `SELECT column_name AS name, is_generated = 'ALWAYS' AS "isMade" FROM information_schema.columns WHERE table_name = 'order'`,
  );
  const bySnapshot = columns.filter(({ name, isMade }) => !CHANGING.includes(name) && !isMade);
  expect(bySnapshot).toHaveLength(25);
  const before = await rowsOf('order');
  for (const { name } of bySnapshot) {
    const change = orders.database.sql(`UPDATE "order" SET "${name}" = "${name}" WHERE id = $1`, [bought.id]);
    await expect(change).rejects.toThrow('order cannot be changed any more');
  }
  expect(await rowsOf('order')).toEqual(before);
});

test.each(['order_line', 'timeline_entry', 'invoice'])('rows of %s are neither changed nor removed', async (table) => {
  const before = await rowsOf(table);
  expect(before.length).toBeGreaterThan(0);
  for (const statement of [`UPDATE "${table}" SET id = id`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
    await expect(orders.database.sql(statement)).rejects.toThrow('cannot be changed any more');
  }
  expect(await rowsOf(table)).toEqual(before);
});

test('an order is not removed', async () => {
  await expect(orders.database.sql('DELETE FROM "order"')).rejects.toThrow('order cannot be changed any more');
});

test.each([
  ['order_total_check', 'items_minor', 1],
  ['order_due_check', 'gift_card_minor', 1],
  ['order_amounts_check', 'tax_minor', -2_000],
  ['order_charged_check', 'charged_minor', 2_000],
  ['order_returned_check', 'returned_minor', 2_000],
  ['order_payment_check', 'captured_minor', -1],
])('the database keeps no order against %s', async (check, column, by) => {
  const { database } = orders;
  const columns = await database.sql<{ list: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS list FROM information_schema.columns
     WHERE table_name = 'order' AND is_generated = 'NEVER'`,
  );
  const wrong = { id: 'ord_wrong', number: '1' };
  const list = String(columns[0]?.list);
  const insert = database.sql(
    `INSERT INTO "order" (${list}) SELECT ${list} FROM (SELECT (jsonb_populate_record(kept, $1::jsonb ||
       jsonb_build_object('${column}', kept.${column} + $2::bigint))).* FROM "order" AS kept) AS wrong`,
    [JSON.stringify(wrong), by],
  );
  await expect(insert).rejects.toThrow(check);
});

test('an order that ended does not begin again', async () => {
  const { database } = orders;
  await database.sql(`UPDATE "order" SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1`, [bought.id]);
  const again = database.sql(`UPDATE "order" SET status = 'CONFIRMED', cancelled_at = NULL WHERE id = $1`, [bought.id]);
  await expect(again).rejects.toThrow('order cannot be changed any more');
});

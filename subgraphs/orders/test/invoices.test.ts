import { createId, EVENTS } from '#contracts';
import { createOrdersService } from '../src/service';
import { createStore } from '../src/store';
import {
  askBack,
  type Bought,
  buy,
  cancel,
  decide,
  dispatch,
  look,
  payment,
  receive,
  startOrders,
  type TestOrders,
} from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());

interface Seen {
  invoices: { id: string; number: string; kind: string; url: string; amount: { amountMinor: number } }[];
}

const invoicesOf = async ({ id }: Bought) =>
  (await look<Seen>(orders, id, 'invoices { id number kind url amount { amountMinor } }')).invoices;

const summaries = async (bought: Bought) =>
  (await invoicesOf(bought)).map(({ kind, amount }) => [kind, amount.amountMinor]);

const numbers = async (prefix: string): Promise<number[]> => {
  const rows = await orders.database.sql<{ number: string }>('SELECT number FROM invoice ORDER BY number');
  return rows
    .map(({ number }) => number)
    .filter((one) => one.startsWith(prefix))
    .map((one) => Number(one.slice(-6)));
};

test('every order that is sold gets one invoice, and none of a series is missing, however many are at it', async () => {
  await Promise.all(Array.from({ length: 30 }, () => buy(orders)));
  const replica = createOrdersService({ store: createStore(orders.database), now: orders.clock.now } as never);
  await Promise.all([replica.issueInvoices(), replica.issueInvoices(), orders.runJob('issue invoices')]);
  await orders.runJob('issue invoices');
  expect(await numbers('INV-2026-')).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  const [{ count = 0 } = {}] = await orders.database.sql<{ count: number }>(
    'SELECT count(DISTINCT order_id) FROM invoice',
  );
  expect(count).toBe(30);
});

test('a transaction that fails gives its numbers back', async () => {
  const before = await numbers('INV-');
  await buy(orders);
  const failing = orders.database.transaction(async (sql) => {
    await sql(`UPDATE invoice_series SET last = last + 1`);
    throw new Error('the power is out');
  });
  await expect(failing).rejects.toThrow('the power is out');
  await orders.runJob('issue invoices');
  expect(await numbers('INV-')).toEqual([...before, before.length + 1]);
});

test('with the year a new series begins', async () => {
  orders.clock.advance(366 * 86_400_000);
  const bought = await buy(orders);
  await orders.runJob('issue invoices');
  expect((await invoicesOf(bought))[0]?.number).toBe('INV-2027-000001');
});

test('there are credit notes for what came back, for what staff refunded, and for what was cancelled', async () => {
  const [returned, refunded, cancelled] = [
    await buy(orders, [{ quantity: 2, unit: 500 }]),
    await buy(orders),
    await buy(orders),
  ];
  await orders.runJob('issue invoices');
  await dispatch(orders, returned);
  const { value } = await askBack(orders.buyer, returned, [1]);
  await decide(orders.support, 'Approve', value?.id);
  await receive(orders.support, value?.id, returned, [1]);
  const sums = { authorised: 1_000, captured: 1_000, refunded: 500, amount: 500 };
  const refund = { refundId: createId('refund'), reference: String(value?.id) };
  await orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(returned, sums), ...refund });
  expect(await summaries(returned)).toEqual([
    ['INVOICE', 1_000],
    ['CREDIT_NOTE', 500],
  ]);

  const byStaff = { refundId: createId('refund'), reference: null };
  const some = { authorised: 1_190, captured: 1_190, refunded: 100, amount: 100 };
  for (let time = 0; time < 2; time += 1) {
    await orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(refunded, some), ...byStaff });
  }
  expect(await summaries(refunded)).toEqual([
    ['INVOICE', 1_190],
    ['CREDIT_NOTE', 100],
  ]);

  await cancel(orders.buyer, { orderId: cancelled.id });
  const back = { refundId: createId('refund'), reference: null };
  const all = { authorised: 1_190, captured: 1_190, refunded: 1_190, amount: 1_190 };
  await orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(cancelled, all), ...back });
  expect(await summaries(cancelled)).toEqual([
    ['INVOICE', 1_190],
    ['CREDIT_NOTE', 1_190],
  ]);
});

test('a refund that is made instead of one that came back has its credit note already', async () => {
  const bought = await buy(orders);
  await orders.runJob('issue invoices');
  const sums = { authorised: 1_190, captured: 1_190 };
  const first = { refundId: createId('refund'), reference: null };
  const refunded = { ...sums, refunded: 100, amount: 100 };
  await orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(bought, refunded), ...first });
  const failed = { ...payment(bought, { ...sums, amount: 100 }), ...first, reason: 'account closed' };
  await orders.deliver(EVENTS.payments.refundFailed, failed);
  const second = { refundId: createId('refund'), reference: first.refundId };
  await orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(bought, refunded), ...second });
  expect(await summaries(bought)).toEqual([
    ['INVOICE', 1_190],
    ['CREDIT_NOTE', 100],
  ]);
});

test('credit notes never take back more than the invoice, whatever is refunded, sent back and cancelled', async () => {
  const byStaff = (refunded: number, amount: number, captured = 1_190) => ({
    ...{ refundId: createId('refund'), reference: null },
    sums: { authorised: captured, captured, refunded, amount },
  });
  const refund = (bought: Bought, { sums, ...which }: ReturnType<typeof byStaff>) =>
    orders.deliver(EVENTS.payments.paymentRefunded, { ...payment(bought, sums), ...which });
  const [cancelled, returned] = [await buy(orders), await buy(orders, [{ quantity: 2, unit: 500 }])];
  await orders.runJob('issue invoices');
  await refund(cancelled, byStaff(300, 300));
  await cancel(orders.support, { orderId: cancelled.id });
  expect(await summaries(cancelled)).toEqual([
    ['INVOICE', 1_190],
    ['CREDIT_NOTE', 300],
    ['CREDIT_NOTE', 890],
  ]);

  await dispatch(orders, returned);
  await refund(returned, byStaff(700, 700, 1_000));
  for (const quantity of [1, 1]) {
    const { value } = await askBack(orders.buyer, returned, [quantity]);
    await decide(orders.support, 'Approve', value?.id);
    await receive(orders.support, value?.id, returned, [quantity]);
  }
  expect(await summaries(returned)).toEqual([
    ['INVOICE', 1_000],
    ['CREDIT_NOTE', 700],
    ['CREDIT_NOTE', 300],
  ]);
});

test('an order that is cancelled before it was invoiced has no invoice', async () => {
  const bought = await buy(orders);
  await cancel(orders.buyer, { orderId: bought.id });
  await orders.runJob('issue invoices');
  expect(await invoicesOf(bought)).toEqual([]);
});

test('an invoice is a PDF, in the language of the order, and the same every time', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => ({
    quantity: 2,
    unit: 1_234,
    name: `조명 Nº ${at} — größe "L" 🛋️`,
  }));
  const bought = await buy(orders, lines, { shipping: 499, giftCard: 100, more: { locale: 'ko' } });
  await orders.runJob('issue invoices');
  const [invoice] = await invoicesOf(bought);
  const { pathname, search, origin } = new URL(String(invoice?.url));
  expect(origin).toBe('http://orders.test');
  const drawn = await orders.request({ method: 'GET', url: pathname + search });
  expect([drawn.status, drawn.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(drawn.headers['content-disposition']).toBe(`inline; filename="${invoice?.number}.pdf"`);
  expect(drawn.body.slice(0, 5)).toBe('%PDF-');
  const again = await orders.request({ method: 'GET', url: pathname + search });
  expect(again.body.length).toBe(drawn.body.length);
});

test('an address of an invoice opens that one, for an hour', async () => {
  const [bought, other] = [await buy(orders), await buy(orders)];
  await orders.runJob('issue invoices');
  const [[invoice], [another]] = [await invoicesOf(bought), await invoicesOf(other)];
  const { pathname, search } = new URL(String(invoice?.url));
  const open = async (url: string) => (await orders.request({ method: 'GET', url })).status;
  expect(await open(pathname + search)).toBe(200);
  expect(await open(pathname)).toBe(404);
  expect(await open(`${pathname}?token=nonsense`)).toBe(404);
  expect(await open(`${pathname}?token=${bought.token}`)).toBe(404);
  expect(await open(`/invoices/${another?.id}.pdf${search}`)).toBe(404);
  expect(await open(`${pathname}${search}&token=x`)).toBe(404);
  orders.clock.advance(3_601_000);
  expect(await open(pathname + search)).toBe(404);
});

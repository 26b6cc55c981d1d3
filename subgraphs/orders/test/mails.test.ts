import { buy, command, happened, orderInput, startOrders, type TestOrders } from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());
beforeEach(async () => {
  orders.outbox.failsWith = undefined;
  await orders.runJob('send mails');
  orders.outbox.sent.length = 0;
});

test('whoever bought something gets a mail, once, with a link that opens the order', async () => {
  const bought = await buy(orders, [{ quantity: 2, unit: 1_000, discount: 100, name: 'Lamp & Co "L"' }], {
    shipping: 499,
  });
  await orders.runJob('send mails');
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toHaveLength(1);
  const [mail] = orders.outbox.sent;
  expect(mail).toMatchObject({ to: 'Buyer@example.com', subject: `Your order ${bought.number}` });
  expect(mail?.text).toContain('2 × Lamp & Co "L"  20.00 EUR');
  expect(mail?.text).toContain('Discount  -1.00 EUR');
  expect(mail?.text).toContain('Total  23.99 EUR');
  const token = /http:\/\/shop\.test\/orders\/(\S+)/.exec(String(mail?.text))?.[1];
  const seen = await orders.anonymous('query ($token: String!) { orderByToken(token: $token) { number } }', { token });
  expect(seen.data).toEqual({ orderByToken: { number: bought.number } });
  expect(await happened(orders, bought.id)).toContain('MAIL_SENT');
});

test('it says what a gift card has paid, and what was left', async () => {
  await buy(orders, [{ quantity: 1, unit: 1_000 }], { giftCard: 300 });
  await orders.runJob('send mails');
  expect(orders.outbox.sent[0]?.text).toContain(
    'Total  10.00 EUR\n  Paid by gift card  -3.00 EUR\n  Left to pay  7.00 EUR',
  );
});

test('it is written in the language in which it was bought', async () => {
  const { number } = await buy(orders, undefined, { more: { locale: 'ko' } });
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toMatchObject([{ subject: `주문 ${number} 확인` }]);
});

test('a mail that cannot be sent is tried again, later each time, under the same id', async () => {
  await buy(orders);
  orders.outbox.failsWith = new Error('no route');
  await orders.runJob('send mails');
  orders.outbox.failsWith = undefined;
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toEqual([]);
  orders.clock.advance(5_000);
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toHaveLength(1);
});

test('a mail whose sender died is sent by another', async () => {
  const { id } = await buy(orders);
  await orders.database.sql(`UPDATE mail SET attempts = 1, due_at = due_at + interval '1 minute' WHERE order_id = $1`, [
    id,
  ]);
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toEqual([]);
  orders.clock.advance(60_000);
  await Promise.all([orders.runJob('send mails'), orders.runJob('send mails')]);
  expect(orders.outbox.sent).toHaveLength(1);
});

test('many that are due at once are all sent', async () => {
  await Promise.all(Array.from({ length: 45 }, () => buy(orders)));
  await orders.runJob('send mails');
  expect(new Set(orders.outbox.sent.map(({ id }) => id)).size).toBe(45);
});

test('nobody is written to about an order that was not sold', async () => {
  await command(orders, 'Create', orderInput());
  await orders.runJob('send mails');
  expect(orders.outbox.sent).toEqual([]);
});

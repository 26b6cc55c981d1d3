import { EVENTS } from '#contracts';
import { createLog, createMetrics, type Database, emit, on, openDatabase } from '#kit';
import { createTestDatabase, type TestDatabase } from './database';
import { testEvents } from './events';

const { fulfilmentCancelled } = EVENTS.shipping;
const heard: string[] = [];
const traffic = {
  publishes: true,
  consumes: [
    on(fulfilmentCancelled, async ({ orderId }, { sql, at, traceparent }) => {
      if (orderId === 'ord_unlucky') throw new Error('no luck');
      heard.push(orderId);
      await emit(sql, fulfilmentCancelled, { orderId: `${orderId} again` }, { at, traceparent });
    }),
  ],
};

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase('shipping');
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics() });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

test('a service hears a fact once, and what it told since is read once', async () => {
  const events = testEvents({ events: traffic }, database);
  const id = await events.deliver(fulfilmentCancelled, { orderId: 'ord_1' });
  await events.deliver(fulfilmentCancelled, { orderId: 'ord_1' }, { id });
  expect(heard).toEqual(['ord_1']);
  expect(await events.emitted()).toMatchObject([
    { name: fulfilmentCancelled.name, payload: { orderId: 'ord_1 again' } },
  ]);
  expect(await events.emitted()).toEqual([]);
});

test('a test is told when a fact could not be handled', async () => {
  const events = testEvents({ events: traffic }, database);
  await expect(events.deliver(fulfilmentCancelled, { orderId: 'ord_unlucky' })).rejects.toThrow('no luck');
});

test('a test is told when nobody listens', async () => {
  const events = testEvents({ events: {} }, database);
  await expect(events.deliver(fulfilmentCancelled, { orderId: 'ord_1' })).rejects.toThrow(/nothing here listens/);
});

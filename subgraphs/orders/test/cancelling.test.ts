import { createId, EVENTS } from '#contracts';
import { customer } from '#testkit';
import {
  arrive,
  buy,
  CUSTOMER,
  cancel,
  codes,
  command,
  dispatch,
  happened,
  look,
  newKey,
  orderInput,
  STRANGER,
  startOrders,
  type TestOrders,
} from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());
beforeEach(async () => {
  orders.callees.setMood('shipping', 'up');
  orders.callees.play('shipping', { fulfilmentCancel: () => ({ errors: [] }) });
  await orders.emitted();
});

const dispatched = () => ({
  errors: [{ code: 'ALREADY_DISPATCHED', message: 'It left.', path: [], retryable: false }],
});

test.each([
  ['its customer', (orders: TestOrders) => orders.as(customer(CUSTOMER)), 'orderId', `customer:${CUSTOMER}`],
  ['staff', (orders: TestOrders) => orders.support, 'orderId', 'staff:stf_000000000000000000000001'],
  ['whoever has its link', (orders: TestOrders) => orders.anonymous, 'token', 'guest'],
] as const)('an order is cancelled by %s, and the others are told', async (_who, as, by, actor) => {
  const bought = await buy(orders);
  await orders.emitted();
  const reference = by === 'token' ? { token: bought.token } : { orderId: bought.id };
  expect(await cancel(as(orders), reference)).toEqual({ value: { status: 'CANCELLED' }, refusals: [] });
  const [fact, ...rest] = await orders.emitted();
  expect(rest).toEqual([]);
  expect(fact).toMatchObject({
    ...{ name: EVENTS.orders.orderCancelled.name, key: bought.id },
    payload: { orderId: bought.id, reason: 'changed my mind', checkoutSessionId: bought.input.checkoutSessionId },
  });
  const { timeline } = await look<{ timeline: { kind: string; actor: string; text: string | null }[] }>(
    orders,
    bought.id,
    'timeline { kind actor text }',
  );
  expect(timeline.slice(1)).toEqual([
    { kind: 'CANCELLATION_REQUESTED', actor, text: 'changed my mind' },
    { kind: 'CANCELLED', actor, text: 'changed my mind' },
  ]);
});

test('cancelling again, by anybody and at once, changes nothing more', async () => {
  const { id, token } = await buy(orders);
  await orders.emitted();
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => cancel(orders.buyer, { orderId: id })),
    ...Array.from({ length: 5 }, () => cancel(orders.anonymous, { token })),
  ]);
  for (const answer of answers) expect(answer).toEqual({ value: { status: 'CANCELLED' }, refusals: [] });
  expect(await orders.emitted()).toHaveLength(1);
});

test('the same key for another order is refused, and that order is not touched', async () => {
  const [first, second] = [await buy(orders), await buy(orders)];
  const idempotencyKey = newKey();
  await cancel(orders.buyer, { orderId: first.id, idempotencyKey });
  await expect(cancel(orders.buyer, { orderId: second.id, idempotencyKey })).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  expect(await look(orders, second.id)).toMatchObject({ status: 'CONFIRMED' });
});

test('what shipping has sent is not cancelled, then or later', async () => {
  const { id } = await buy(orders);
  await orders.emitted();
  orders.callees.play('shipping', { fulfilmentCancel: dispatched });
  const refused = { value: null, refusals: ['ALREADY_DISPATCHED'] };
  expect(await cancel(orders.buyer, { orderId: id })).toEqual(refused);
  expect(await cancel(orders.buyer, { orderId: id })).toEqual(refused);
  expect(await look(orders, id)).toMatchObject({ status: 'CONFIRMED' });
  expect(await happened(orders, id)).toEqual(['CONFIRMED', 'CANCELLATION_REQUESTED', 'CANCELLATION_REFUSED']);
  expect(await orders.emitted()).toEqual([]);
});

test('what is known to be sent is refused without asking', async () => {
  const bought = await buy(orders);
  await dispatch(orders, bought);
  const before = orders.callees.calls.length;
  expect((await cancel(orders.buyer, { orderId: bought.id })).refusals).toEqual(['ALREADY_DISPATCHED']);
  expect(orders.callees.calls).toHaveLength(before);
});

test.each(['down', 'mute'] as const)('while shipping is %s the wish is kept, and a job finishes it', async (mood) => {
  const { id } = await buy(orders);
  await orders.emitted();
  orders.callees.setMood('shipping', mood);
  expect(await cancel(orders.buyer, { orderId: id })).toEqual({ value: null, refusals: ['CANCELLATION_PENDING'] });
  expect(await look(orders, id)).toMatchObject({ status: 'CONFIRMED' });
  orders.callees.setMood('shipping', 'up');
  await orders.runJob('finish cancellations');
  expect(await look(orders, id)).toMatchObject({ status: 'CONFIRMED' });
  orders.clock.advance(11_000);
  await orders.runJob('finish cancellations');
  expect(await look(orders, id)).toMatchObject({ status: 'CANCELLED' });
  expect(await orders.emitted()).toHaveLength(1);
});

test('one that shipping has no answer for keeps nobody else waiting, and is told of', async () => {
  const bought = [await buy(orders), await buy(orders), await buy(orders)];
  orders.callees.setMood('shipping', 'down');
  for (const { id } of bought) await cancel(orders.buyer, { orderId: id });
  orders.callees.setMood('shipping', 'up');
  orders.callees.play('shipping', {
    fulfilmentCancel: ({ input }: { input: { orderId: string } }) => ({
      errors:
        input.orderId === bought[0]?.id ? [{ code: 'NOT_FOUND', message: 'What?', path: [], retryable: false }] : [],
    }),
  });
  orders.clock.advance(11_000);
  await expect(orders.runJob('finish cancellations')).rejects.toThrow(bought[0]?.id);
  const states = await Promise.all(bought.map(({ id }) => look<{ status: string }>(orders, id, 'status')));
  expect(states.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'CANCELLED']);
});

test('shipping’s event finishes what a crash left half done, and comes twice without harm', async () => {
  const { id } = await buy(orders);
  await orders.emitted();
  orders.callees.setMood('shipping', 'mute');
  await cancel(orders.buyer, { orderId: id, reason: 'too slow' });
  for (let time = 0; time < 2; time += 1) await orders.deliver(EVENTS.shipping.fulfilmentCancelled, { orderId: id });
  expect(await look(orders, id)).toMatchObject({ status: 'CANCELLED' });
  expect(await orders.emitted()).toMatchObject([{ payload: { reason: 'too slow' } }]);
  orders.callees.setMood('shipping', 'up');
  expect(await cancel(orders.buyer, { orderId: id })).toEqual({ value: { status: 'CANCELLED' }, refusals: [] });
  expect(await orders.emitted()).toEqual([]);
});

test('what shipping calls off by itself is cancelled too', async () => {
  const { id } = await buy(orders);
  await orders.emitted();
  await orders.deliver(EVENTS.shipping.fulfilmentCancelled, { orderId: id });
  expect(await look(orders, id)).toMatchObject({ status: 'CANCELLED' });
  expect(await orders.emitted()).toHaveLength(1);
});

test('a complete order is not cancelled', async () => {
  const bought = await buy(orders);
  await arrive(orders, bought, await dispatch(orders, bought));
  expect((await cancel(orders.support, { orderId: bought.id })).refusals).toEqual(['ALREADY_DISPATCHED']);
});

test('an order that is still being bought is not cancelled, and only staff learn why', async () => {
  const { order } = await command(orders, 'Create', orderInput());
  expect((await cancel(orders.support, { orderId: order?.id })).refusals).toEqual(['ORDER_NOT_OPEN']);
  expect((await cancel(orders.buyer, { orderId: order?.id })).refusals).toEqual(['NOT_FOUND input orderId']);
});

test('nobody cancels what is not theirs, by id or by link', async () => {
  const { id, token } = await buy(orders);
  const asks = [
    orders.anonymous,
    orders.as(STRANGER),
    orders.as({ kind: 'staff', id: 'stf_1', scopes: ['orders:read'] }),
  ];
  for (const ask of asks) {
    expect((await cancel(ask, { orderId: id })).refusals).toEqual(['NOT_FOUND input orderId']);
    expect((await cancel(ask, { orderId: createId('order') })).refusals).toEqual(['NOT_FOUND input orderId']);
  }
  expect((await cancel(orders.anonymous, { token: `${token}x` })).refusals).toEqual(['NOT_FOUND input token']);
  expect(await look(orders, id)).toMatchObject({ status: 'CONFIRMED' });
});

test('an order is named by its id or by its link, not by both or neither', async () => {
  for (const reference of [{}, { orderId: 'x', token: 'y' }]) {
    await expect(cancel(orders.buyer, reference)).rejects.toThrow('INVALID_INPUT');
  }
  const answer = await orders.buyer(
    'mutation { orderCancel(input: { orderId: "x", reason: "", idempotencyKey: "1" }) { errors { code } } }',
  );
  expect(codes(answer)).toEqual(['INVALID_INPUT']);
  expect(answer.errors[0]?.extensions?.fields).toMatchObject([
    { path: ['input', 'reason'], code: 'REQUIRED' },
    { path: ['input', 'idempotencyKey'], code: 'TOO_SHORT' },
  ]);
});

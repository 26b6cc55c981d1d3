import { createId, EVENTS } from '#contracts';
import { arrive, type Bought, buy, dispatch, happened, look, payment, startOrders, type TestOrders } from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());
beforeEach(() => orders.emitted());

const { payments, shipping } = EVENTS;
const statusOf = async (of: Bought) => Object.values(await look(orders, of.id));

test('the payment status follows what payments tells', async () => {
  const bought = await buy(orders, [{ quantity: 1, unit: 1_000 }]);
  const steps = [
    [payments.paymentAuthorised, { authorised: 1_000, amount: 1_000 }, 'AUTHORISED'],
    [payments.paymentCaptured, { authorised: 1_000, captured: 400, amount: 400 }, 'PARTLY_CAPTURED'],
    [payments.paymentCaptured, { authorised: 1_000, captured: 1_000, amount: 600 }, 'CAPTURED'],
  ] as const;
  for (const [type, sums, status] of steps) {
    await orders.deliver(type, payment(bought, sums));
    expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: status });
  }
  const refund = { refundId: createId('refund'), reference: null };
  const sums = { authorised: 1_000, captured: 1_000, refunded: 300, amount: 300 };
  await orders.deliver(payments.paymentRefunded, { ...payment(bought, sums), ...refund });
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'PARTLY_REFUNDED' });
  await orders.deliver(payments.paymentRefunded, {
    ...payment(bought, { ...sums, refunded: 1_000, amount: 700 }),
    ...{ refundId: createId('refund'), reference: null },
  });
  const seen = await look(
    orders,
    bought.id,
    'paymentStatus paymentSums { authorised { amountMinor } captured { amountMinor } refunded { amountMinor } }',
  );
  expect(seen).toEqual({
    paymentStatus: 'REFUNDED',
    paymentSums: {
      ...{ authorised: { amountMinor: 1_000 }, captured: { amountMinor: 1_000 }, refunded: { amountMinor: 1_000 } },
    },
  });
});

test('what payments tells may come twice and out of order: the latest holds', async () => {
  const bought = await buy(orders, [{ quantity: 1, unit: 1_000 }]);
  const authorised = payment(bought, { authorised: 1_000, amount: 1_000 });
  const captured = payment(bought, { authorised: 1_000, captured: 1_000, amount: 1_000 });
  await orders.deliver(payments.paymentCaptured, captured);
  await orders.deliver(payments.paymentCaptured, captured);
  await orders.deliver(payments.paymentAuthorised, authorised);
  await orders.deliver(payments.paymentVoided, payment(bought, { authorised: 1_000, captured: 1_000 }));
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'CAPTURED' });
  expect(await happened(orders, bought.id)).toEqual(['CONFIRMED', 'PAYMENT_CAPTURED', 'PAYMENT_VOIDED']);
});

test('a refund that the bank sends back is no refund any more, even when that is heard first', async () => {
  const bought = await buy(orders, [{ quantity: 1, unit: 1_000 }]);
  const sums = { authorised: 1_000, captured: 1_000 };
  const refund = { refundId: createId('refund'), reference: null };
  const told = [
    payment(bought, { ...sums, refunded: 300, amount: 300 }),
    payment(bought, { ...sums, refunded: 1_000, amount: 700 }),
    payment(bought, { ...sums, refunded: 300, amount: 700 }),
  ] as const;
  await orders.deliver(payments.paymentRefunded, { ...told[0], ...refund });
  await orders.deliver(payments.refundFailed, { ...told[2], ...refund, reason: 'account closed' });
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'PARTLY_REFUNDED' });
  await orders.deliver(payments.paymentRefunded, { ...told[1], ...refund });
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'PARTLY_REFUNDED' });
  const back = payment(bought, { ...sums, amount: 300 });
  await orders.deliver(payments.refundFailed, { ...back, ...refund, reason: 'account closed' });
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'CAPTURED' });
  expect(await happened(orders, bought.id)).toEqual([
    ...['CONFIRMED', 'PAYMENT_REFUNDED', 'REFUND_FAILED', 'REFUND_FAILED'],
  ]);
});

test('a payment that is given back shows', async () => {
  const bought = await buy(orders);
  const { amountMinor, ...voided } = payment(bought, { authorised: 1_190 });
  await orders.deliver(payments.paymentVoided, voided);
  expect(await look(orders, bought.id)).toMatchObject({ paymentStatus: 'VOIDED' });
});

test('what is told of an order that is not there is kept for a person to look at', async () => {
  const stranger = { ...payment(await buy(orders)), orderId: createId('order') };
  await expect(orders.deliver(payments.paymentCaptured, stranger)).rejects.toThrow('is not there');
});

test('an order leaves in parts, arrives in parts, and is complete with the last', async () => {
  const bought = await buy(
    orders,
    [
      { quantity: 3, unit: 3_333 },
      { quantity: 1, unit: 500 },
    ],
    { shipping: 499 },
  );
  await orders.emitted();
  const first = await dispatch(orders, bought, { quantities: [1, 0], isLast: false });
  expect(await statusOf(bought)).toEqual(['CONFIRMED', 'AUTHORISED', 'PARTLY_SHIPPED']);
  const second = await dispatch(orders, bought, { quantities: [2, 1] });
  expect(await statusOf(bought)).toEqual(['CONFIRMED', 'AUTHORISED', 'SHIPPED']);
  await arrive(orders, bought, first, false);
  expect(await statusOf(bought)).toEqual(['CONFIRMED', 'AUTHORISED', 'PARTLY_DELIVERED']);
  await arrive(orders, bought, second);
  expect(await statusOf(bought)).toEqual(['COMPLETED', 'AUTHORISED', 'DELIVERED']);
  const told = await orders.emitted();
  expect(told.map(({ name, payload }) => [name, payload.amountMinor, payload.isLast])).toEqual([
    [EVENTS.orders.orderChargeDue.name, 3_333 + 499, false],
    [EVENTS.orders.orderChargeDue.name, 6_666 + 500, true],
    [EVENTS.orders.orderCompleted.name, undefined, undefined],
  ]);
  expect(told[2]?.payload.productIds).toEqual(bought.input.lines.map(({ productId }) => productId));
  const { lines } = await look<{ lines: unknown }>(orders, bought.id, 'lines { quantity shipped delivered returned }');
  expect(lines).toEqual([
    { quantity: 3, shipped: 3, delivered: 3, returned: 0 },
    { quantity: 1, shipped: 1, delivered: 1, returned: 0 },
  ]);
});

test('a dispatch or an arrival that is told twice counts once', async () => {
  const bought = await buy(orders);
  await orders.emitted();
  const shipmentId = await dispatch(orders, bought);
  await dispatch(orders, bought, { shipmentId });
  await arrive(orders, bought, shipmentId);
  await arrive(orders, bought, shipmentId);
  expect((await orders.emitted()).map(({ name }) => name)).toEqual([
    EVENTS.orders.orderChargeDue.name,
    EVENTS.orders.orderCompleted.name,
  ]);
  expect(await happened(orders, bought.id)).toEqual([
    ...['CONFIRMED', 'SHIPMENT_DISPATCHED', 'SHIPMENT_DELIVERED', 'COMPLETED'],
  ]);
});

test('where gift cards paid it all, nothing is charged', async () => {
  const bought = await buy(orders, [{ quantity: 1, unit: 1_000 }], { giftCard: 1_000 });
  await orders.emitted();
  await dispatch(orders, bought);
  expect(await orders.emitted()).toEqual([]);
});

test('an arrival of what never left waits for a person', async () => {
  const bought = await buy(orders);
  await expect(arrive(orders, bought, createId('shipment'))).rejects.toThrow('nobody told that it left');
});

test('staff see what went wrong on the way, customers do not', async () => {
  const bought = await buy(orders);
  const shipmentId = await dispatch(orders, bought);
  await orders.deliver(shipping.shipmentFailed, { orderId: bought.id, shipmentId, reason: 'lost' });
  await orders.deliver(payments.refundFailed, {
    ...payment(bought, { authorised: 1_190, captured: 1_190, amount: 5 }),
    ...{ refundId: createId('refund'), reference: null, reason: 'card closed' },
  });
  const { authorisedMinor, capturedMinor, refundedMinor, paymentVersion, ...about } = payment(bought, { amount: 7 });
  await orders.deliver(payments.captureRefused, { ...about, reason: 'not set aside any more' });
  const kinds = await happened(orders, bought.id);
  expect(kinds.slice(-3)).toEqual(['SHIPMENT_FAILED', 'REFUND_FAILED', 'CAPTURE_REFUSED']);
  const seen = await orders.buyer<{ order: { timeline: { kind: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { timeline { kind } } }',
    { id: bought.id },
  );
  expect(seen.data.order.timeline.map(({ kind }) => kind)).toEqual(['CONFIRMED', 'SHIPMENT_DISPATCHED']);
});

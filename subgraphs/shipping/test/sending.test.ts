import { EVENTS } from '#contracts';
import { customer, service } from '#testkit';
import { createTestCarrier } from './carrier';
import { must, mutate, startShipping, type TestShipping } from './fixture';
import { orderOf } from './order';
import { openPostRoom, type PostRoom } from './post-room';

let shipping: TestShipping;
let confirm: PostRoom['confirm'];
let send: PostRoom['send'];
let dispatch: PostRoom['dispatch'];
let tellWhere: PostRoom['tellWhere'];
let facts: PostRoom['facts'];

beforeAll(async () => {
  shipping = await startShipping([createTestCarrier()]);
  ({ confirm, send, dispatch, tellWhere, facts } = await openPostRoom(shipping));
});
beforeEach(async () => void (await shipping.emitted()));
afterAll(() => shipping.stop());

const cancel = async (orderId: string): Promise<string[]> =>
  (
    await mutate(shipping.as(service('orders')), 'fulfilmentCancel', { orderId }, 'fulfilmentOutcome { orderId state }')
  ).errors.map(({ code }) => code);

test('what was bought is packed, labelled, sent, and arrives', async () => {
  const order = await confirm({ quantity: 2, from: { whs_leipzig: 2 } });
  const [line] = order.lines;
  const made = await send('shipmentCreate', { orderId: order.orderId, parcelWeights: [600, 500] });
  expect(made.shipment).toMatchObject({
    ...{ state: 'CREATED', carrier: 'sandbox', warehouse: { id: 'whs_leipzig' } },
    lines: [{ orderLineId: line?.orderLineId, quantity: 2 }],
    parcels: [
      { weightGrams: 600, state: 'UNLABELLED', trackingNumber: null },
      { weightGrams: 500, state: 'UNLABELLED', trackingNumber: null },
    ],
  });
  const id = made.shipment?.id;
  expect((await send('shipmentDispatch', { id })).codes).toEqual(['LABEL_PENDING']);
  await shipping.runJob('ask carriers');
  const { shipment } = await send('shipmentDispatch', { id });
  expect(shipment?.parcels.map(({ state }) => state)).toEqual(['LABELLED', 'LABELLED']);
  const [sent] = await shipping.emitted();
  expect(sent).toMatchObject({
    name: 'shipping.shipment-dispatched.v1',
    payload: {
      ...{ orderId: order.orderId, shipmentId: id, isLast: true, carrier: 'sandbox' },
      trackingNumber: shipment?.parcels[0]?.trackingNumber,
      lines: [{ ...lineOf(line), quantity: 2, warehouseId: 'whs_leipzig' }],
    },
  });
  for (const parcel of shipment?.parcels ?? []) {
    expect(await facts()).toEqual([]);
    expect(await tellWhere({ parcels: [parcel] }, 'DELIVERED')).toBe(204);
  }
  expect(await facts()).toEqual([['shipment-delivered', true]]);
});

const lineOf = (line: { orderLineId: string; merchandiseId: string } | undefined) => ({
  orderLineId: line?.orderLineId,
  merchandiseId: line?.merchandiseId,
});

test('an order leaves in parts, from several warehouses, and the last part is said to be the last', async () => {
  const order = await confirm({ quantity: 3, from: { whs_leipzig: 2, whs_incheon: 1 } });
  const { orderId, lines } = order;
  expect((await send('shipmentCreate', { orderId })).codes).toEqual(['WAREHOUSE_NEEDED']);
  const one = [{ orderLineId: lines[0]?.orderLineId, quantity: 1 }];
  const parts = [
    await dispatch({ orderId, warehouseId: 'whs_leipzig', lines: one }),
    await dispatch({ orderId, warehouseId: 'whs_incheon' }),
    await dispatch({ orderId }),
  ];
  expect((await send('shipmentCreate', { orderId })).codes).toEqual(['NOTHING_LEFT']);
  for (const part of parts) await tellWhere(part, 'DELIVERED');
  expect(await facts()).toEqual([
    ['shipment-dispatched', false],
    ['shipment-dispatched', false],
    ['shipment-dispatched', true],
    ['shipment-delivered', false],
    ['shipment-delivered', false],
    ['shipment-delivered', true],
  ]);
});

test('two who pack the last unit at once do not both send it', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const both = await Promise.all([send('shipmentCreate', { orderId }), send('shipmentCreate', { orderId })]);
  expect(both.flatMap(({ codes }) => codes)).toEqual(['NOTHING_LEFT']);
});

test('the same request sent many times at once packs once, and says the same', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const input = { orderId, idempotencyKey: crypto.randomUUID() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => send('shipmentCreate', input)));
  expect(new Set(answers.map(({ shipment }) => shipment?.id)).size).toBe(1);
});

test('what was asked for too early can be asked for again with the same key', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const { shipment } = await send('shipmentCreate', { orderId });
  const input = { id: shipment?.id, idempotencyKey: crypto.randomUUID() };
  expect((await send('shipmentDispatch', input)).codes).toEqual(['LABEL_PENDING']);
  await shipping.runJob('ask carriers');
  expect((await send('shipmentDispatch', input)).shipment).toMatchObject({ state: 'DISPATCHED' });
});

test('a refusal that stays is given again with the same key', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const { shipment } = await send('shipmentCreate', { orderId });
  const input = { orderId, idempotencyKey: crypto.randomUUID() };
  expect((await send('shipmentCreate', input)).codes).toEqual(['NOTHING_LEFT']);
  await send('shipmentCancel', { id: shipment?.id });
  expect((await send('shipmentCreate', input)).codes).toEqual(['NOTHING_LEFT']);
});

test('what is called off before it leaves is not sent, and what has left is not called off, whoever is first', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
    const { shipment } = await send('shipmentCreate', { orderId });
    await shipping.runJob('ask carriers');
    await shipping.emitted();
    const [cancelled, sent] = await Promise.all([cancel(orderId), send('shipmentDispatch', { id: shipment?.id })]);
    const names = (await facts()).map(([name]) => name);
    if (cancelled.length === 0) {
      expect([sent.codes, names]).toEqual([['SHIPMENT_SETTLED'], ['fulfilment-cancelled']]);
    } else {
      expect([cancelled, sent.codes, names]).toEqual([['ALREADY_DISPATCHED'], [], ['shipment-dispatched']]);
    }
  }
});

test('an order that was called off before it was known is not sent when the news of it comes', async () => {
  const order = orderOf([{ quantity: 1, from: { whs_leipzig: 1 } }]);
  expect(await cancel(order.orderId)).toEqual([]);
  expect(await cancel(order.orderId)).toEqual([]);
  await shipping.deliver(EVENTS.orders.orderConfirmed, order);
  expect((await send('shipmentCreate', { orderId: order.orderId })).codes).toEqual(['FULFILMENT_CANCELLED']);
  expect(await facts()).toEqual([['fulfilment-cancelled', undefined]]);
});

test('an order that orders cancelled without asking is not sent', async () => {
  const { orderId, number, checkoutSessionId, customerId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const cancelled = { orderId, number, checkoutSessionId, customerId, reason: 'changed my mind' };
  await shipping.deliver(EVENTS.orders.orderCancelled, cancelled);
  expect((await send('shipmentCreate', { orderId })).codes).toEqual(['FULFILMENT_CANCELLED']);
});

test('the news of an order that come twice make one fulfilment', async () => {
  const order = await confirm({ quantity: 2, from: { whs_leipzig: 2 } });
  await shipping.deliver(EVENTS.orders.orderConfirmed, order);
  await dispatch({ orderId: order.orderId });
  expect((await send('shipmentCreate', { orderId: order.orderId })).codes).toEqual(['NOTHING_LEFT']);
});

test('a shipment that is unpacked can be packed again; one that has left cannot be unpacked', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const { shipment } = await send('shipmentCreate', { orderId });
  expect((await send('shipmentCancel', { id: shipment?.id })).shipment).toMatchObject({ state: 'CANCELLED' });
  const sent = await dispatch({ orderId });
  expect((await send('shipmentCancel', { id: sent.id })).codes).toEqual(['SHIPMENT_SETTLED']);
});

test('what no carrier is asked about staff bring away, and say when it arrived', async () => {
  const order = orderOf([{ quantity: 1, from: { whs_leipzig: 1 } }]);
  await shipping.deliver(EVENTS.orders.orderConfirmed, order);
  const { shipment } = await send('shipmentCreate', { orderId: order.orderId });
  expect(shipment).toMatchObject({ carrier: 'manual', parcels: [{ state: 'LABELLED', trackingNumber: null }] });
  await send('shipmentDispatch', { id: shipment?.id });
  expect((await send('shipmentDeliver', { id: shipment?.id })).shipment).toMatchObject({ state: 'DELIVERED' });
  expect(await facts()).toEqual([
    ['shipment-dispatched', true],
    ['shipment-delivered', true],
  ]);
});

test('more than is left is refused, and says which line', async () => {
  const { orderId, lines } = await confirm({ quantity: 2, from: { whs_leipzig: 2 } });
  const { errors } = await send('shipmentCreate', {
    orderId,
    lines: [{ orderLineId: lines[0]?.orderLineId, quantity: 3 }],
  });
  expect(errors).toEqual([{ code: 'QUANTITY_EXCEEDED', path: ['input', 'lines', '0', 'quantity'] }]);
  expect((await send('shipmentCreate', { orderId: `ord_${'0'.repeat(24)}` })).codes).toEqual(['NOT_FOUND']);
});

test('a customer sees what was sent of their own orders, by every path, and nobody else does', async () => {
  const order = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const { id } = await dispatch({ orderId: order.orderId });
  const query = `query ($id: ID!, $of: [_Any!]!) {
    shipment(id: $id) { id order { shipments { id } } }
    _entities(representations: $of) { ... on Order { one: shipments { id } two: shipments { state } } ... on Shipment { id } }
  }`;
  const of = [
    { __typename: 'Order', id: order.orderId },
    { __typename: 'Shipment', id },
  ];
  const own = shipping.as({ kind: 'customer', id: order.customerId ?? '' });
  expect(await must(own(query, { id, of }))).toEqual({
    shipment: { id, order: { shipments: [{ id }] } },
    _entities: [{ one: [{ id }], two: [{ state: 'DISPATCHED' }] }, { id }],
  });
  expect(await must(shipping.as(customer())(query, { id, of }))).toEqual({
    shipment: null,
    _entities: [{ one: null, two: null }, null],
  });
  const shown = [{ __typename: 'Order', id: order.orderId, isVisible: true }];
  const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { shipments { id } } } }';
  expect(await must(shipping.anonymous(entities, { of: shown }))).toEqual({ _entities: [{ shipments: [{ id }] }] });
});

test('staff see what is left to pack, and a page costs as many statements for many as for few', async () => {
  const { orderId } = await confirm({ quantity: 2, from: { whs_leipzig: 2 } });
  const query = `query ($first: Int!) {
    fulfilments(first: $first) { totalCount nodes { orderId lines { sku quantity planned } address { city } } }
    shipments(first: $first) { nodes { id parcels { id } lines { quantity } } }
  }`;
  const [few, many] = [
    await shipping.statements(() => must(shipping.admin(query, { first: 1 }))),
    await shipping.statements(() => must(shipping.admin(query, { first: 100 }))),
  ];
  expect(many).toBe(few);
  const unpacked = async () =>
    (
      await must(shipping.admin<{ fulfilments: { nodes: { orderId: string }[] } }>(query, { first: 100 }))
    ).fulfilments.nodes.map((node) => node.orderId);
  expect(await unpacked()).toContain(orderId);
  await send('shipmentCreate', { orderId });
  expect(await unpacked()).not.toContain(orderId);
});

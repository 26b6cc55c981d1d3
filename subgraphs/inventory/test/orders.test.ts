import { createId, EVENTS } from '#contracts';
import { adjust, commit, levelsOf, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const order = (orderId: string) => ({
  ...{ orderId, number: 'A-1', checkoutSessionId: createId('checkoutSession'), customerId: null },
});

/** An order of so many of each thing, sold. */
async function sold(quantities: Record<string, number>): Promise<string> {
  const orderId = createId('order');
  const { owner } = await reserve(inventory, quantities);
  expect((await commit(inventory, owner, quantities, orderId)).refusals).toEqual([]);
  return orderId;
}

const dispatched = (orderId: string, merchandiseId: string, warehouse: 'near' | 'far', quantity: number) => ({
  ...{ orderId, shipmentId: createId('shipment'), carrier: 'SANDBOX', trackingNumber: null, trackingUrl: null },
  ...{ dispatchedAt: inventory.clock.now().toISOString(), isLast: false },
  lines: [
    { orderLineId: createId('orderLine'), merchandiseId, warehouseId: inventory.warehouses[warehouse], quantity },
  ],
});

/** What inventory told of stock since it was last asked. */
async function told(): Promise<unknown[]> {
  const events = await inventory.emitted();
  return events
    .filter(({ name }) => name === EVENTS.inventory.stockChanged.name)
    .map(({ key, payload: { channel, available, isBackInStock } }) => [key, channel, available, isBackInStock]);
}

test('an order that is called off gives its stock back, once however often that is told', async () => {
  const lamp = await stocked(inventory, { near: 2, far: 2 });
  const orderId = await sold({ [lamp]: 3 });
  await inventory.deliver(EVENTS.orders.orderCancelled, { ...order(orderId), reason: 'CUSTOMER' });
  await inventory.deliver(EVENTS.orders.orderCancelled, { ...order(orderId), reason: 'CUSTOMER' });
  expect(await levelsOf(inventory, lamp)).toEqual(['far 2 0 0', 'near 2 0 0']);
});

test('what is dispatched leaves the house, and what is left of the order can still be called off', async () => {
  const lamp = await stocked(inventory, { near: 2, far: 2 });
  const orderId = await sold({ [lamp]: 3 });
  await inventory.deliver(EVENTS.shipping.shipmentDispatched, dispatched(orderId, lamp, 'near', 2));
  expect(await levelsOf(inventory, lamp)).toEqual(['far 2 1 0', 'near 0 0 0']);
  await inventory.deliver(EVENTS.shipping.shipmentDispatched, dispatched(orderId, lamp, 'near', 2));
  expect(await levelsOf(inventory, lamp)).toEqual(['far 2 1 0', 'near 0 0 0']);
  await inventory.deliver(EVENTS.orders.orderCancelled, { ...order(orderId), reason: 'STAFF' });
  expect(await levelsOf(inventory, lamp)).toEqual(['far 2 0 0', 'near 0 0 0']);
});

test('what came back lies on the shelf again where it can be sold, even where none ever lay', async () => {
  const lamp = await stocked(inventory, { near: 2 });
  const orderId = await sold({ [lamp]: 2 });
  const line = (warehouseId: string | null) => ({
    ...{ orderLineId: createId('orderLine'), merchandiseId: lamp, quantity: 1, warehouseId },
  });
  await inventory.deliver(EVENTS.orders.returnReceived, {
    ...{ ...order(orderId), returnId: createId('return'), currencyCode: 'EUR', refundMinor: 0 },
    lines: [line(inventory.warehouses.far), line(null)],
  });
  expect(await levelsOf(inventory, lamp)).toEqual(['far 1 0 0', 'near 2 2 0']);
});

test('what came back to a warehouse that is not there lies where it was sold from, and the ledger says so', async () => {
  const [lamp, pan] = [await stocked(inventory, { far: 2 }), await stocked(inventory, { near: 2 })];
  const orderId = await sold({ [lamp]: 2, [pan]: 2 });
  const [returnId, mistyped] = [createId('return'), createId('warehouse')];
  const line = (merchandiseId: string, warehouseId: string) => ({
    ...{ orderLineId: createId('orderLine'), merchandiseId, quantity: 1, warehouseId },
  });
  await inventory.deliver(EVENTS.orders.returnReceived, {
    ...{ ...order(orderId), returnId, currencyCode: 'EUR', refundMinor: 0 },
    lines: [line(lamp, mistyped), line(pan, inventory.warehouses.far)],
  });
  expect(await levelsOf(inventory, lamp)).toEqual(['far 3 2 0']);
  expect(await levelsOf(inventory, pan)).toEqual(['far 1 0 0', 'near 2 2 0']);
  const { data } = await inventory.keeper(
    'query ($of: ID!) { movements(where: { merchandiseIds: [$of], reasons: [RETURNED] }) { nodes { note } } }',
    { of: lamp },
  );
  expect(data).toEqual({ movements: { nodes: [{ note: `${returnId}; ${mistyped} is not there` }] } });
});

test('it is news when a thing runs out in a channel and when it comes back, and not in between', async () => {
  await told();
  const lamp = await stocked(inventory, { near: 2 });
  expect(await told()).toEqual([[lamp, 'eu', 2, true]]);
  await reserve(inventory, { [lamp]: 1 });
  expect(await told()).toEqual([]);
  await reserve(inventory, { [lamp]: 1 });
  expect(await told()).toEqual([[lamp, 'eu', 0, false]]);
  inventory.clock.advance(60_000);
  await inventory.replica.expireReservations();
  expect(await told()).toEqual([[lamp, 'eu', 2, true]]);
  const place = { merchandiseId: lamp, warehouseId: inventory.warehouses.near };
  await adjust(inventory, { ...place, delta: -2, reason: 'LOST' });
  expect(await told()).toEqual([[lamp, 'eu', 0, false]]);
});

test('selling, calling off and taking back are news where they make a thing come back', async () => {
  const lamp = await stocked(inventory, { near: 2 });
  const orderId = await sold({ [lamp]: 2 });
  await told();
  await inventory.deliver(EVENTS.orders.orderCancelled, { ...order(orderId), reason: 'CUSTOMER' });
  expect(await told()).toEqual([[lamp, 'eu', 2, true]]);
});

test('a cart is told when what was set aside for it goes back', async () => {
  const lamp = await stocked(inventory, { near: 2 });
  const { owner, id } = await reserve(inventory, { [lamp]: 2 });
  inventory.clock.advance(60_000);
  await inventory.replica.expireReservations();
  const events = await inventory.emitted();
  const facts = events.filter(({ name }) => name === EVENTS.inventory.reservationExpired.name);
  expect(facts.map(({ payload }) => payload)).toContainEqual({
    ...{ owner, reservationId: id },
    lines: [{ merchandiseId: lamp, quantity: 2 }],
  });
});

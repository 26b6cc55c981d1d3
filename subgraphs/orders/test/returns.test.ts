import { createId, EVENTS } from '#contracts';
import {
  askBack,
  type Bought,
  buy,
  CUSTOMER,
  decide,
  dispatch,
  happened,
  look,
  newKey,
  payment,
  receive,
  STRANGER,
  startOrders,
  type TestLine,
  type TestOrder,
  type TestOrders,
  WAREHOUSE,
} from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());
beforeEach(() => orders.emitted());

/** An order that was bought and sent. */
async function sent(lines: readonly TestLine[] = [{ quantity: 3, unit: 3_333, discount: 1 }], order?: TestOrder) {
  const bought = await buy(orders, lines, order);
  await dispatch(orders, bought);
  await orders.emitted();
  return bought;
}

/** A return that may be received. */
async function approved(bought: Bought, quantities: readonly number[]): Promise<string> {
  const { value } = await askBack(orders.buyer, bought, quantities);
  await decide(orders.support, 'Approve', value?.id);
  return String(value?.id);
}

test('units go back: asked for, approved, received, refunded', async () => {
  const bought = await sent();
  const asked = await askBack(orders.buyer, bought, [2]);
  expect(asked).toMatchObject({
    refusals: [],
    value: { state: 'REQUESTED', refund: null, lines: [{ quantity: 2, received: null }] },
  });
  const id = String(asked.value?.id);
  const note = 'Send it to Leipzig, please 📦';
  expect((await decide(orders.support, 'Approve', id, note)).value).toMatchObject({ state: 'APPROVED', note });
  const received = await receive(orders.support, id, bought, [2]);
  expect(received).toMatchObject({ refusals: [], value: { state: 'RECEIVED', refund: { amountMinor: 6_665 } } });
  expect(await orders.emitted()).toMatchObject([
    {
      name: EVENTS.orders.returnReceived.name,
      payload: {
        ...{ orderId: bought.id, returnId: id, refundMinor: 6_665, currencyCode: 'EUR', giftCards: [] },
        lines: [
          {
            orderLineId: bought.lines[0],
            merchandiseId: bought.input.lines[0]?.merchandiseId,
            quantity: 2,
            warehouseId: WAREHOUSE,
          },
        ],
      },
    },
  ]);
  expect(await look(orders, bought.id)).toMatchObject({ fulfilmentStatus: 'PARTLY_RETURNED' });
  const refunded = {
    ...payment(bought, { authorised: 9_998, captured: 9_998, refunded: 6_665, amount: 6_665 }),
    ...{ refundId: createId('refund'), reference: id },
  };
  for (let time = 0; time < 2; time += 1) await orders.deliver(EVENTS.payments.paymentRefunded, refunded);
  const { returns } = await look<{ returns: { state: string }[] }>(orders, bought.id, 'returns { state refundedAt }');
  expect(returns).toEqual([{ state: 'REFUNDED', refundedAt: expect.any(String) }]);
  expect((await happened(orders, bought.id)).slice(2)).toEqual([
    ...['RETURN_REQUESTED', 'RETURN_APPROVED', 'RETURN_RECEIVED', 'PAYMENT_REFUNDED', 'RETURN_REFUNDED'],
  ]);
});

test('a line that comes back unit by unit is worth its total, exactly', async () => {
  const bought = await sent([{ quantity: 3, unit: 3_333, discount: 2 }]);
  const refunds: (number | undefined)[] = [];
  for (let unit = 0; unit < 3; unit += 1) {
    const id = await approved(bought, [1]);
    refunds.push((await receive(orders.support, id, bought, [1])).value?.refund?.amountMinor);
  }
  expect(refunds.reduce((sum, one) => Number(sum) + Number(one), 0)).toBe(9_997);
  expect(await look(orders, bought.id)).toMatchObject({ fulfilmentStatus: 'RETURNED' });
});

test('what did not come is not paid for, and may be asked back again', async () => {
  const bought = await sent([
    { quantity: 2, unit: 500 },
    { quantity: 1, unit: 700 },
  ]);
  const id = await approved(bought, [2, 1]);
  const { value } = await receive(orders.support, id, bought, [1]);
  expect(value).toMatchObject({
    ...{ state: 'RECEIVED', refund: { amountMinor: 500 } },
    lines: [
      { quantity: 2, received: 1 },
      { quantity: 1, received: 0 },
    ],
  });
  expect((await askBack(orders.buyer, bought, [1, 1])).refusals).toEqual([]);
});

test('what cannot be sold again is written off', async () => {
  const bought = await sent();
  const id = await approved(bought, [1]);
  await receive(orders.support, id, bought, [], { lines: [{ orderLineId: bought.lines[0], quantity: 1 }] });
  expect(await orders.emitted()).toMatchObject([{ payload: { lines: [{ quantity: 1, warehouseId: null }] } }]);
});

test('money goes back to the payment first, and what is left to the gift cards', async () => {
  const bought = await sent([{ quantity: 2, unit: 1_000 }], { giftCard: 500 });
  await receive(orders.support, await approved(bought, [1]), bought, [1]);
  await receive(orders.support, await approved(bought, [1]), bought, [1]);
  const giftCardId = bought.input.giftCards[0]?.id;
  expect((await orders.emitted()).map(({ payload }) => [payload.refundMinor, payload.giftCards])).toEqual([
    [1_000, []],
    [500, [{ giftCardId, amountMinor: 500 }]],
  ]);
});

test('where nothing goes back to the payment, the return is finished at once', async () => {
  const bought = await sent([{ quantity: 1, unit: 1_000 }], { giftCard: 1_000 });
  const { value } = await receive(orders.support, await approved(bought, [1]), bought, [1]);
  expect(value).toMatchObject({ state: 'REFUNDED', refund: { amountMinor: 0 } });
  expect(await orders.emitted()).toHaveLength(1);
});

test('nobody asks for more than was sent, and is not on its way back', async () => {
  const bought = await buy(orders, [
    { quantity: 3, unit: 100 },
    { quantity: 1, unit: 100 },
  ]);
  expect((await askBack(orders.buyer, bought, [1])).refusals).toEqual(['QUANTITY_EXCEEDED input lines 0 quantity']);
  await dispatch(orders, bought, { quantities: [2, 1], isLast: false });
  expect((await askBack(orders.buyer, bought, [3, 2])).refusals).toEqual([
    ...['QUANTITY_EXCEEDED input lines 0 quantity', 'QUANTITY_EXCEEDED input lines 1 quantity'],
  ]);
  const { value } = await askBack(orders.buyer, bought, [2]);
  expect((await askBack(orders.buyer, bought, [1])).refusals).toEqual(['QUANTITY_EXCEEDED input lines 0 quantity']);
  await decide(orders.support, 'Reject', value?.id, 'worn');
  expect((await askBack(orders.buyer, bought, [2])).refusals).toEqual([]);
});

test('asking for the same units at once succeeds once', async () => {
  const bought = await sent();
  const answers = await Promise.all(Array.from({ length: 6 }, () => askBack(orders.buyer, bought, [3])));
  expect(answers.filter(({ value }) => value)).toHaveLength(1);
});

test('a return that two receive at once is received once', async () => {
  const bought = await sent();
  const id = await approved(bought, [3]);
  const answers = await Promise.all(Array.from({ length: 6 }, () => receive(orders.support, id, bought, [3])));
  expect(answers.filter(({ value }) => value)).toHaveLength(1);
  expect(answers.flatMap(({ refusals }) => refusals)).toEqual(Array.from({ length: 5 }, () => 'RETURN_STATE input id'));
  expect(await orders.emitted()).toHaveLength(1);
});

test('a request that is sent again has one effect and the same answer', async () => {
  const bought = await sent();
  const again = { idempotencyKey: newKey() };
  const asked = [await askBack(orders.buyer, bought, [1], again), await askBack(orders.buyer, bought, [1], again)];
  expect(asked[1]).toEqual(asked[0]);
  const id = asked[0]?.value?.id;
  await decide(orders.support, 'Approve', id);
  const got = await Promise.all([1, 2].map(() => receive(orders.support, id, bought, [1], again)));
  expect(got[1]).toEqual(got[0]);
  expect(got[0]?.value?.state).toBe('RECEIVED');
  expect(await orders.emitted()).toHaveLength(1);
  await expect(
    receive(orders.support, id, bought, [1], { ...again, lines: [{ orderLineId: bought.lines[0], quantity: 0 }] }),
  ).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
});

test('a return goes from state to state as it may, and deciding the same twice changes nothing', async () => {
  const bought = await sent();
  const { value } = await askBack(orders.buyer, bought, [1]);
  const id = value?.id;
  expect((await receive(orders.support, id, bought, [1])).refusals).toEqual(['RETURN_STATE input id']);
  expect((await decide(orders.support, 'Reject', id)).value?.state).toBe('REJECTED');
  expect((await decide(orders.support, 'Reject', id)).value?.state).toBe('REJECTED');
  expect((await decide(orders.support, 'Approve', id)).refusals).toEqual(['RETURN_STATE input id']);
  expect((await decide(orders.support, 'Approve', createId('return'))).refusals).toEqual(['NOT_FOUND input id']);
  expect((await happened(orders, bought.id)).slice(2)).toEqual(['RETURN_REQUESTED', 'RETURN_REJECTED']);
});

test('no more is received than was to come, and nothing of other orders', async () => {
  const [bought, other] = [await sent(), await sent()];
  const id = await approved(bought, [1]);
  expect((await receive(orders.support, id, bought, [2])).refusals).toEqual([
    'QUANTITY_EXCEEDED input lines 0 quantity',
  ]);
  expect((await receive(orders.support, id, other, [1])).refusals).toEqual(['NOT_FOUND input lines 0 orderLineId']);
  expect((await askBack(orders.buyer, { ...bought, lines: other.lines }, [1])).refusals).toEqual([
    'NOT_FOUND input lines 0 orderLineId',
  ]);
});

test('a guest sends things back with the link of the order, a stranger does not', async () => {
  const bought = await sent(undefined, { customerId: null });
  const byLink = { orderId: undefined, token: bought.token };
  expect((await askBack(orders.anonymous, bought, [1], byLink)).value?.state).toBe('REQUESTED');
  expect((await askBack(orders.anonymous, bought, [1])).refusals).toEqual(['NOT_FOUND input orderId']);
  const owned = await sent(undefined, { customerId: CUSTOMER });
  expect((await askBack(orders.as(STRANGER), owned, [1])).refusals).toEqual(['NOT_FOUND input orderId']);
});

test('a cancelled order has nothing to send back', async () => {
  const bought = await buy(orders);
  await orders.deliver(EVENTS.shipping.fulfilmentCancelled, { orderId: bought.id });
  expect((await askBack(orders.buyer, bought, [1])).refusals).toEqual(['ORDER_NOT_OPEN']);
});

test('staff find the returns that wait for them, the newest first', async () => {
  orders.clock.advance(1_000);
  const bought = await sent();
  const { value } = await askBack(orders.buyer, bought, [1]);
  const list = await orders.support<{
    returns: { nodes: { id: string; order: { id: string } }[]; totalCount: number };
  }>(
    '{ returns(states: [REQUESTED], first: 100) { totalCount nodes { id order { id number } lines { orderLine { sku } reason } } } }',
  );
  expect(list.errors).toEqual([]);
  const { nodes, totalCount } = list.data.returns;
  expect(nodes[0]).toMatchObject({
    id: value?.id,
    order: { id: bought.id },
    lines: [{ orderLine: { sku: 'LAMP-1' } }],
  });
  expect(nodes).toHaveLength(totalCount);
});

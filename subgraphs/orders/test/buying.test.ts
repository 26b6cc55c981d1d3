import { createId, EVENTS } from '#contracts';
import {
  buy,
  codes,
  command,
  confirmation,
  happened,
  look,
  must,
  orderInput,
  startOrders,
  type TestOrders,
  WAREHOUSE,
} from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());
beforeEach(() => orders.emitted());

test('an order is created, confirmed, and told to the others with everything they need', async () => {
  const input = orderInput(
    [
      { quantity: 2, unit: 1_000, discount: 100 },
      { quantity: 1, unit: 333, sku: 'PAN' },
    ],
    {
      shipping: 499,
    },
  );
  const created = await command(orders, 'Create', input);
  expect(created).toMatchObject({ refusals: [], order: { number: expect.stringMatching(/^\d{6}-\d{2}$/) } });
  expect(created.order?.lines.map(({ merchandiseId }) => merchandiseId)).toEqual(
    input.lines.map(({ merchandiseId }) => merchandiseId),
  );
  expect(await orders.emitted()).toEqual([]);
  expect(await look(orders, String(created.order?.id))).toEqual({
    ...{ status: 'PENDING', paymentStatus: 'PENDING', fulfilmentStatus: 'UNFULFILLED' },
  });
  const confirmed = await command(orders, 'Confirm', confirmation(input));
  expect(confirmed).toEqual(created);
  const [fact, ...rest] = await orders.emitted();
  expect(rest).toEqual([]);
  expect(fact).toMatchObject({ name: EVENTS.orders.orderConfirmed.name, key: created.order?.id });
  expect(EVENTS.orders.orderConfirmed.payload.parse(fact?.payload)).toMatchObject({
    ...{ number: created.order?.number, totalMinor: 2_732, shippingMinor: 499, customerId: input.customerId },
    lines: [
      {
        orderLineId: created.order?.lines[0]?.id,
        totalMinor: 1_900,
        allocations: [{ warehouseId: WAREHOUSE, quantity: 2 }],
      },
      { orderLineId: created.order?.lines[1]?.id, sku: 'PAN', totalMinor: 333 },
    ],
  });
  expect(await look(orders, String(created.order?.id))).toEqual({
    ...{ status: 'CONFIRMED', paymentStatus: 'AUTHORISED', fulfilmentStatus: 'UNFULFILLED' },
  });
  expect(await happened(orders, String(created.order?.id))).toEqual(['CONFIRMED']);
});

test('creating and confirming cost few statements', async () => {
  const input = orderInput(Array.from({ length: 20 }, () => ({ quantity: 1, unit: 100 })));
  expect(await orders.statements(() => command(orders, 'Create', input))).toBe(1);
  expect(await orders.statements(() => command(orders, 'Confirm', confirmation(input)))).toBe(5);
});

test('every command may come again, late and twice at once, and has one effect', async () => {
  const input = orderInput();
  const created = await Promise.all(Array.from({ length: 8 }, () => command(orders, 'Create', input)));
  expect(new Set(created.map((one) => JSON.stringify(one))).size).toBe(1);
  const confirmed = await Promise.all(Array.from({ length: 8 }, () => command(orders, 'Confirm', confirmation(input))));
  expect([...confirmed, await command(orders, 'Create', input)]).toEqual(Array.from({ length: 9 }, () => created[0]));
  expect(await orders.emitted()).toHaveLength(1);
  const rows = await orders.database.sql('SELECT 1 FROM "order" WHERE checkout_session_id = $1', [
    input.checkoutSessionId,
  ]);
  expect(rows).toHaveLength(1);
});

test('an abandoned order is never confirmed, and nobody sees it', async () => {
  const input = orderInput();
  const { order } = await command(orders, 'Create', input);
  const abandon = { checkoutSessionId: input.checkoutSessionId, reason: 'PAYMENT_DECLINED' };
  for (let time = 0; time < 2; time += 1) {
    expect(await command(orders, 'Abandon', abandon)).toEqual({ order: null, refusals: [] });
  }
  const refusals = ['ORDER_ABANDONED input checkoutSessionId'];
  expect(await command(orders, 'Confirm', confirmation(input))).toEqual({ order: null, refusals });
  expect(await command(orders, 'Create', input)).toEqual({ order: null, refusals });
  expect(await look(orders, String(order?.id))).toBeNull();
});

test('a session abandoned before its order came never has one', async () => {
  const input = orderInput();
  const abandon = { checkoutSessionId: input.checkoutSessionId, reason: 'TIMEOUT' };
  expect(await command(orders, 'Abandon', abandon)).toEqual({ order: null, refusals: [] });
  expect(await command(orders, 'Abandon', abandon)).toEqual({ order: null, refusals: [] });
  const refusals = ['ORDER_ABANDONED input checkoutSessionId'];
  expect(await command(orders, 'Create', input)).toEqual({ order: null, refusals });
  expect(await command(orders, 'Confirm', confirmation(input))).toEqual({ order: null, refusals });
});

test('creating and abandoning at once leave no order that could be sold', async () => {
  for (let round = 0; round < 10; round += 1) {
    const input = orderInput();
    const abandon = { checkoutSessionId: input.checkoutSessionId, reason: 'TIMEOUT' };
    const [, abandoned] = await Promise.all([command(orders, 'Create', input), command(orders, 'Abandon', abandon)]);
    expect(abandoned.refusals).toEqual([]);
    const { refusals } = await command(orders, 'Confirm', confirmation(input));
    expect(refusals).toEqual(['ORDER_ABANDONED input checkoutSessionId']);
  }
  expect(await orders.emitted()).toEqual([]);
});

test('confirming and abandoning at once have one winner', async () => {
  for (let round = 0; round < 10; round += 1) {
    const input = orderInput();
    await command(orders, 'Create', input);
    const abandon = { checkoutSessionId: input.checkoutSessionId, reason: 'TIMEOUT' };
    const [confirmed, abandoned] = await Promise.all([
      command(orders, 'Confirm', confirmation(input)),
      command(orders, 'Abandon', abandon),
    ]);
    const won = confirmed.refusals.length === 0;
    expect(abandoned.refusals).toEqual(won ? ['ORDER_CONFIRMED input checkoutSessionId'] : []);
    expect(await orders.emitted()).toHaveLength(won ? 1 : 0);
  }
});

test('a confirmed order is not abandoned', async () => {
  const { input } = await buy(orders);
  const abandon = { checkoutSessionId: input.checkoutSessionId, reason: 'late' };
  expect((await command(orders, 'Abandon', abandon)).refusals).toEqual(['ORDER_CONFIRMED input checkoutSessionId']);
});

test('confirming what was never created is refused', async () => {
  const { refusals } = await command(orders, 'Confirm', confirmation(orderInput()));
  expect(refusals).toEqual(['NOT_FOUND input checkoutSessionId']);
});

test('one cart is sold once, whatever checkout thinks', async () => {
  const { input } = await buy(orders);
  const second = orderInput(undefined, { more: { cartId: input.cartId } });
  await command(orders, 'Create', second);
  await expect(command(orders, 'Confirm', confirmation(second))).rejects.toThrow('INTERNAL_SERVER_ERROR');
});

test('the same session does not make another order that costs something else', async () => {
  const input = orderInput();
  await command(orders, 'Create', input);
  const dearer = { ...orderInput([{ quantity: 2, unit: 1_190 }]), checkoutSessionId: input.checkoutSessionId };
  await expect(command(orders, 'Create', dearer)).rejects.toThrow('ORDERS_ORDER_CHANGED');
});

const right = orderInput([{ quantity: 3, unit: 3_333, discount: 10 }], { shipping: 499, giftCard: 1_000 });

test.each<[string, Record<string, unknown>]>([
  ['a total that is not its parts', { totals: { ...right.totals, totalMinor: 1 } }],
  ['a due that is not the rest', { totals: { ...right.totals, dueMinor: right.totals.dueMinor - 1 } }],
  ['taxes that are not those of the lines', { totals: { ...right.totals, taxMinor: right.totals.taxMinor + 1 } }],
  ['discounts that nobody granted', { discounts: [] }],
  ['gift cards that pay something else', { giftCards: [] }],
  ['a line whose net and tax are not its total', { lines: [{ ...right.lines[0], taxMinor: 0 }] }],
  ['a line that is not so many units', { lines: [{ ...right.lines[0], quantity: 2 }] }],
  ['a discount that is not off', { lines: [{ ...right.lines[0], discountMinor: 0 }] }],
  ['shipping that costs something else', { shipping: { ...right.shipping, totalMinor: 500 } }],
  ['prices without taxes that were said to have them', { taxIncluded: false }],
])('an order with %s is refused as a bug', async (_what, wrong) => {
  const input = { ...right, checkoutSessionId: createId('checkoutSession'), ...wrong };
  await expect(command(orders, 'Create', input)).rejects.toThrow('ORDERS_WRONG_SUMS');
});

test('an order that is due is not confirmed without a payment', async () => {
  const input = orderInput();
  await command(orders, 'Create', input);
  const unpaid = { ...confirmation(input), payment: null };
  await expect(command(orders, 'Confirm', unpaid)).rejects.toThrow('ORDERS_ORDER_UNPAID');
  expect(await orders.emitted()).toEqual([]);
});

test('an order is not confirmed with fewer units than were bought', async () => {
  const input = orderInput([{ quantity: 2, unit: 500 }]);
  await command(orders, 'Create', input);
  const few = confirmation(input).allocations.map((allocation) => ({ ...allocation, quantity: 1 }));
  const short = { ...confirmation(input), allocations: few };
  await expect(command(orders, 'Confirm', short)).rejects.toThrow('ORDERS_WRONG_ALLOCATIONS');
});

test('a thing on two lines gets what several warehouses send, line by line', async () => {
  const input = orderInput([
    { quantity: 2, unit: 500 },
    { quantity: 3, unit: 500 },
  ]);
  const [{ merchandiseId } = { merchandiseId: '' }] = input.lines;
  const same = { ...input, lines: input.lines.map((line) => ({ ...line, merchandiseId })) };
  const { order } = await command(orders, 'Create', same);
  const other = 'whs_000000000000000000000002';
  const allocations = [
    { merchandiseId, warehouseId: WAREHOUSE, quantity: 4 },
    { merchandiseId, warehouseId: other, quantity: 1 },
  ];
  await command(orders, 'Confirm', { ...confirmation(same), allocations });
  const seen = await look<{ lines: unknown }>(
    orders,
    String(order?.id),
    'lines { allocations { warehouseId quantity } }',
  );
  expect(seen.lines).toEqual([
    { allocations: [{ warehouseId: WAREHOUSE, quantity: 2 }] },
    {
      allocations: [
        { warehouseId: WAREHOUSE, quantity: 2 },
        { warehouseId: other, quantity: 1 },
      ],
    },
  ]);
});

test('an order that a gift card pays needs no payment', async () => {
  const { id } = await buy(orders, [{ quantity: 1, unit: 1_000 }], { giftCard: 1_000 });
  expect(await look(orders, id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'NOT_NEEDED' });
});

test('what was bought comes back as it was written, quotes, emoji and all', async () => {
  const name = `Lamp '; DROP TABLE "order"; -- "🛋️" \\ 램프`;
  const { id } = await buy(orders, [{ quantity: 3, unit: 3_333, discount: 1, name }], { shipping: 100, giftCard: 50 });
  const seen = await look(
    orders,
    id,
    `email taxIncluded shippingAddress { recipient line1 postalCode company } billingAddress { recipient }
     shippingMethod { code name carrier } discounts { name kind code amount { amount } } giftCards { maskedCode amount { amountMinor } }
     totals { subtotal { amountMinor } discount { amountMinor } shipping { amountMinor } tax { amountMinor } total { amount } giftCard { amountMinor } due { amountMinor } }
     shipping { total { amountMinor } taxPercent }
     lines { name sku quantity options { name value } unitPrice { amountMinor } merchandise { id }
       amounts { subtotal { amountMinor } discount { amountMinor } net { amountMinor } tax { amountMinor } total { amountMinor } } }`,
  );
  expect(seen).toMatchObject({
    ...{ email: 'Buyer@example.com', taxIncluded: true, shippingMethod: { code: 'standard', name: 'Standard' } },
    shippingAddress: { recipient: '김민지', line1: 'Hauptstraße 1', company: null },
    billingAddress: { recipient: '김민지' },
    discounts: [{ name: 'Sale', kind: 'ORDER', code: null, amount: { amount: '0.01' } }],
    giftCards: [{ maskedCode: '••••1234', amount: { amountMinor: 50 } }],
    totals: { total: { amount: '100.98' }, due: { amountMinor: 10_048 }, tax: { amountMinor: 1_612 } },
    lines: [
      {
        ...{ name, quantity: 3, options: [{ name: 'Colour', value: 'Red' }], unitPrice: { amountMinor: 3_333 } },
        amounts: { subtotal: { amountMinor: 9_999 }, total: { amountMinor: 9_998 } },
      },
    ],
  });
});

test('numbers are drawn in turn, and their check digits are right', async () => {
  const [first, second] = [await buy(orders), await buy(orders)];
  expect(Number.parseInt(second.number, 10)).toBe(Number.parseInt(first.number, 10) + 1);
  const found = await must(
    orders.support<{ orderByNumber: { id: string } }>('query ($n: String!) { orderByNumber(number: $n) { id } }', {
      n: first.number.replace('-', ' '),
    }),
  );
  expect(found.data.orderByNumber.id).toBe(first.id);
});

test('malformed input is refused with its path', async () => {
  const answer = await orders.checkout(
    'mutation ($i: OrderCreateInput!) { orderCreate(input: $i) { errors { code } } }',
    {
      i: { ...orderInput(), channel: 'No Slug', lines: [] },
    },
  );
  expect(codes(answer)).toEqual(['INVALID_INPUT']);
  expect(answer.errors[0]?.extensions?.fields).toMatchObject([
    { path: ['input', 'channel'], code: 'INVALID_FORMAT' },
    { path: ['input', 'lines'], code: 'TOO_SHORT' },
  ]);
});

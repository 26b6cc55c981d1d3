import { createId, type Principal } from '#contracts';
import { customer, service, staff } from '#testkit';
import {
  askBack,
  type Bought,
  buy,
  CUSTOMER,
  codes,
  command,
  dispatch,
  orderInput,
  STRANGER,
  startOrders,
  type TestOrders,
} from './fixture';

let orders: TestOrders;
let bought: Bought;
let returnId: string;
let invoiceId: string;
beforeAll(async () => {
  orders = await startOrders();
  bought = await buy(orders);
  await dispatch(orders, bought);
  returnId = String((await askBack(orders.buyer, bought, [1])).value?.id);
  await orders.runJob('issue invoices');
  const seen = await orders.buyer<{ order: { invoices: { id: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { invoices { id } } }',
    { id: bought.id },
  );
  invoiceId = String(seen.data.order.invoices[0]?.id);
});
afterAll(() => orders.stop());

const OTHERS: [string, Principal][] = [
  ['nobody', { kind: 'anonymous' }],
  ['another customer', STRANGER],
  ['staff without orders:read', staff('accounts:read', 'orders:write')],
  ['a service', service('checkout')],
];

const OWNERS: [string, Principal][] = [
  ['its customer', customer(CUSTOMER)],
  ['staff with orders:read', staff('orders:read')],
];

const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Order { email } ... on Return { note state } ... on Invoice { number }
  ... on Customer { orders { totalCount nodes { number } } }
} }`;

const representations = () => [
  { __typename: 'Order', id: bought.id },
  { __typename: 'Order', number: bought.number },
  { __typename: 'Return', id: returnId },
  { __typename: 'Invoice', id: invoiceId },
  { __typename: 'Customer', id: CUSTOMER },
];

const BY_ROOT = `query ($id: ID!, $number: String!) {
  order(id: $id) { email } again: order(id: $id) { lines { sku } } orderByNumber(number: $number) { email }
}`;

describe.each(OTHERS)('%s', (_who, principal) => {
  test('sees of an order what they see of one that is not there', async () => {
    const ask = orders.as(principal);
    const none = { order: null, again: null, orderByNumber: null };
    const theirs = await ask(BY_ROOT, { id: bought.id, number: bought.number });
    const nothing = await ask(BY_ROOT, { id: createId('order'), number: '999999-61' });
    expect(theirs).toEqual(nothing);
    expect([theirs.data, theirs.errors]).toEqual([none, []]);
  });

  test('finds nothing behind entities', async () => {
    const { data, errors } = await orders.as(principal)<{ _entities: unknown[] }>(ENTITIES, { of: representations() });
    expect([data._entities, errors]).toEqual([[null, null, null, null, { orders: null }], []]);
  });
});

describe.each(OWNERS)('%s', (_who, principal) => {
  test('sees the order by every path', async () => {
    const ask = orders.as(principal);
    const { data, errors } = await ask(BY_ROOT, { id: bought.id, number: bought.number });
    expect(errors).toEqual([]);
    const email = { email: 'Buyer@example.com' };
    expect(data).toEqual({ order: email, again: { lines: [{ sku: 'LAMP-1' }] }, orderByNumber: email });
    const entities = await ask<{ _entities: unknown[] }>(ENTITIES, { of: representations() });
    expect(entities.data._entities).toEqual([
      ...[email, email, { note: null, state: 'REQUESTED' }, { number: expect.stringMatching(/^INV-\d{4}-000001$/) }],
      { orders: { totalCount: 1, nodes: [{ number: bought.number }] } },
    ]);
  });
});

test('what is for staff is refused to the order’s own customer, and the rest of the answer stands', async () => {
  const answer = await orders.buyer<{ order: { lines: unknown[]; timeline: unknown[] } }>(
    'query ($id: ID!) { order(id: $id) { lines { sku allocations { warehouseId } } timeline { kind actor } } }',
    { id: bought.id },
  );
  expect(new Set(codes(answer))).toEqual(new Set(['FORBIDDEN']));
  expect(answer.data.order.lines).toEqual([{ sku: 'LAMP-1', allocations: null }]);
});

test.each(['orders { totalCount }', 'returns { totalCount }'])(
  '{ %s } is for staff with orders:read',
  async (field) => {
    const codesFor = async (principal: Principal) => codes(await orders.as(principal)(`{ ${field} }`));
    expect(await codesFor({ kind: 'anonymous' })).toEqual(['UNAUTHENTICATED']);
    expect(await codesFor(customer())).toEqual(['FORBIDDEN']);
    expect(await codesFor(staff('orders:write'))).toEqual(['FORBIDDEN']);
    expect(await codesFor(service())).toEqual(['FORBIDDEN']);
    expect(await codesFor(staff('orders:read'))).toEqual([]);
  },
);

test.each(['Create', 'Confirm', 'Abandon'] as const)('order%s is for checkout alone', async (name) => {
  const principals = [
    { kind: 'anonymous' } as const,
    customer(),
    staff('orders:read', 'orders:write'),
    service('shipping'),
  ];
  for (const principal of principals) {
    const ask = orders.as(principal);
    const input = name === 'Create' ? orderInput() : { checkoutSessionId: createId('checkoutSession') };
    const more = name === 'Confirm' ? { allocations: [] } : name === 'Abandon' ? { reason: 'x' } : {};
    await expect(command({ checkout: ask }, name, { ...input, ...more })).rejects.toThrow('FORBIDDEN');
  }
});

const BY_TOKEN = 'query ($token: String!) { orderByToken(token: $token) { number lines { sku } returns { state } } }';

test('whoever has the link sees the order, whoever they are', async () => {
  for (const principal of [{ kind: 'anonymous' } as const, STRANGER]) {
    const { data, errors } = await orders.as(principal)(BY_TOKEN, { token: bought.token });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      orderByToken: { number: bought.number, lines: [{ sku: 'LAMP-1' }], returns: [{ state: 'REQUESTED' }] },
    });
  }
});

test('a link that is forged, for something else, or older than 90 days opens nothing', async () => {
  const invoice = new URL(orders.links.invoiceUrl(bought.id, orders.clock.now())).searchParams.get('token');
  const [head, body] = bought.token.split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
  const old = orders.links.orderToken({ id: bought.id, createdAt: new Date('2025-10-02T00:00:00Z') });
  for (const token of [`${bought.token}x`, `${head}.${body}.`, unsigned, String(invoice), old, '', 'nonsense']) {
    const { data, errors } = await orders.anonymous(BY_TOKEN, { token });
    expect([token, data, errors]).toEqual([token, { orderByToken: null }, []]);
  }
});

test('a link to an order that is not sold opens nothing yet', async () => {
  const { order } = await command(orders, 'Create', orderInput());
  expect((await orders.anonymous(BY_TOKEN, { token: order?.accessToken })).data).toEqual({ orderByToken: null });
});

test('clients see nothing of what is between services', () => {
  for (const line of orders.sdl
    .split('\n')
    .filter((line) => /orderCreate|orderConfirm|orderAbandon|isVisible/.test(line)))
    expect(line).toContain('@inaccessible');
});

import { createId } from '#contracts';
import { type Bought, buy, codes, command, dispatch, must, orderInput, startOrders, type TestOrders } from './fixture';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(() => orders.stop());

interface Listed {
  orders: { totalCount: number; nodes: { number: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

const LIST = `query ($where: OrderWhere, $orderBy: OrderOrder!, $first: Int!, $after: String) {
  orders(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { number } pageInfo { endCursor hasNextPage }
  }
}`;

async function list(where: object, more: object = {}): Promise<string[]> {
  const variables = { where, orderBy: 'CREATED_AT_DESC', first: 50, ...more };
  const { data } = await must(orders.support<Listed>(LIST, variables));
  expect(data.orders.totalCount).toBe(data.orders.nodes.length);
  return data.orders.nodes.map(({ number }) => number);
}

test('staff find orders by what they are', async () => {
  const made: Bought[] = [];
  const someone = createId('customer');
  const wanted = [
    { customerId: someone, more: { email: 'First@Example.com', channel: 'kr' } },
    { customerId: null, more: { email: "o'hara_%@example.com" } },
    {},
  ];
  const skus = ['SKU-A', 'SKU-B', 'SKU-C'];
  for (const [at, order] of wanted.entries()) {
    orders.clock.advance(1_000);
    made.push(
      await buy(
        orders,
        [
          { quantity: 1, unit: 100, sku: skus[at] },
          { quantity: 1, unit: 1, sku: 'SKU-ALL' },
        ],
        order,
      ),
    );
  }
  const [first, second, third] = made as [Bought, Bought, Bought];
  await dispatch(orders, third);
  const among = { skus: ['SKU-ALL'] };
  expect(await list(among)).toEqual([third, second, first].map(({ number }) => number));
  expect(await list(among, { orderBy: 'CREATED_AT_ASC' })).toEqual(made.map(({ number }) => number));
  expect(await list({ skus: ['SKU-A', 'SKU-B'] })).toEqual([second.number, first.number]);
  expect(await list({ email: ' FIRST@example.COM ' })).toEqual([first.number]);
  expect(await list({ email: "o'hara_%@example.com" })).toEqual([second.number]);
  expect(await list({ email: "o'hara__@example.com" })).toEqual([]);
  expect(await list({ channels: ['kr'] })).toEqual([first.number]);
  expect(await list({ customerIds: [someone] })).toEqual([first.number]);
  expect(await list({ numberPrefix: first.number.slice(0, 6) })).toEqual([first.number]);
  await expect(list({ numberPrefix: '%' })).rejects.toThrow('INVALID_INPUT');
  expect(await list({ ...among, fulfilmentStatuses: ['SHIPPED'] })).toEqual([third.number]);
  expect(await list({ ...among, paymentStatuses: ['CAPTURED'] })).toEqual([]);
  expect(await list({ ...among, statuses: ['CONFIRMED'], NOT: { skus: ['SKU-B'] } })).toEqual([
    third.number,
    first.number,
  ]);
  expect(await list({ OR: [{ skus: ['SKU-A'] }, { fulfilmentStatuses: ['SHIPPED'] }] })).toEqual([
    third.number,
    first.number,
  ]);
  expect(await list({ AND: [among], from: orders.clock.now().toISOString() })).toEqual([third.number]);
  expect(await list({ AND: [among], until: orders.clock.now().toISOString() })).toEqual([second.number, first.number]);
});

test('orders that are being bought are seen by staff, abandoned ones by nobody', async () => {
  const [pending, abandoned] = [
    orderInput([{ quantity: 1, unit: 5, sku: 'PENDING' }]),
    orderInput([{ quantity: 1, unit: 5, sku: 'PENDING' }]),
  ];
  const { order } = await command(orders, 'Create', pending);
  await command(orders, 'Create', abandoned);
  await command(orders, 'Abandon', { checkoutSessionId: abandoned.checkoutSessionId, reason: 'DECLINED' });
  expect(await list({ skus: ['PENDING'] })).toEqual([order?.number]);
  const mine = await orders.buyer<{ _entities: { orders: { nodes: { number: string }[] } }[] }>(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { orders { nodes { number } } } } }',
    { of: [{ __typename: 'Customer', id: pending.customerId }] },
  );
  expect(mine.data._entities[0]?.orders.nodes.map(({ number }) => number)).not.toContain(order?.number);
});

test('paging through orders shows each one once', async () => {
  const where = { skus: ['PAGED'] };
  await Promise.all(Array.from({ length: 7 }, () => buy(orders, [{ quantity: 1, unit: 1, sku: 'PAGED' }])));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const answer = await must(orders.support<Listed>(LIST, { where, orderBy: 'CREATED_AT_DESC', first: 3, after }));
    const { nodes, pageInfo } = answer.data.orders;
    seen.push(...nodes.map(({ number }) => number));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
});

test('a page of orders costs the same statements, however long', async () => {
  await Promise.all(Array.from({ length: 50 }, () => buy(orders)));
  const fields = `number status customer { id } totals { total { amount } } invoices { number } returns { state }
    timeline { kind } lines { sku shipped returned amounts { total { amount } } merchandise { id } allocations { quantity } }`;
  for (const first of [10, 50]) {
    const cost = await orders.statements(() =>
      must(orders.support(`{ orders(first: ${first}) { nodes { ${fields} } } }`)),
    );
    expect([first, cost]).toEqual([first, 8]);
  }
});

test('a filter may have so many conditions and no more', async () => {
  const where = { AND: Array.from({ length: 20 }, () => ({ OR: [{ skus: ['x'] }, { skus: ['y'] }] })) };
  const answer = await orders.support('query ($where: OrderWhere) { orders(where: $where) { totalCount } }', { where });
  expect(codes(answer)).toEqual(['ORDERS_FILTER_TOO_LARGE']);
});

test.each([
  ['0', 'first', 'OUT_OF_RANGE'],
  ['101', 'first', 'OUT_OF_RANGE'],
  ['10, after: "nonsense"', 'after', 'INVALID_FORMAT'],
])('a page of %s is refused', async (first, path, code) => {
  const { errors } = await orders.support(`{ orders(first: ${first}) { totalCount } }`);
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: [path], code }] });
});

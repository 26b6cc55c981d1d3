import { Client } from 'pg';
import { call, startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.stop());

interface TestWishlist {
  id: string;
  name: string;
  items: { nodes: { product: { id: string } }[]; totalCount: number };
}

type Ask = Parameters<typeof call>[0];

async function change(ask: Ask, mutation: string, input: Record<string, unknown>) {
  reviews.clock.advance(1_000);
  const { thing, refusals, faults } = await call<TestWishlist>(ask, mutation, input);
  const products = thing?.items.nodes.map(({ product }) => product.id);
  return { id: thing?.id, name: thing?.name, products, count: thing?.items.totalCount, refusals, faults };
}

test('the list is made when it is first used, and a product is on it once', async () => {
  const { ask } = reviews.newCustomer();
  const [one, two] = [reviews.newId('product'), reviews.newId('product')];
  const first = await change(ask, 'wishlistItemAdd', { productId: one });
  expect(first).toMatchObject({ name: 'Wishlist', products: [one], refusals: [] });
  await change(ask, 'wishlistItemAdd', { productId: two });
  const again = await change(ask, 'wishlistItemAdd', { productId: one });
  expect(again).toMatchObject({ id: first.id, products: [two, one], count: 2, refusals: [] });
  expect(await change(ask, 'wishlistItemRemove', { productId: two })).toMatchObject({ products: [one] });
  const gone = await change(ask, 'wishlistItemRemove', { productId: two });
  expect(gone).toMatchObject({ products: [one], refusals: [] });
});

test('the list is called what its customer says, before and after its first use', async () => {
  const [early, late] = [reviews.newCustomer(), reviews.newCustomer()];
  const named = await change(early.ask, 'wishlistRename', { name: '생일 🎂 "2026"' });
  expect(named).toMatchObject({ name: '생일 🎂 "2026"', products: [] });
  await change(late.ask, 'wishlistItemRemove', { productId: reviews.newId('product') });
  const renamed = await change(late.ask, 'wishlistRename', { name: "'; DROP TABLE wishlist; --" });
  expect(renamed).toMatchObject({ name: "'; DROP TABLE wishlist; --" });
  const added = await change(early.ask, 'wishlistItemAdd', { productId: reviews.newId('product') });
  expect([added.id, added.name]).toEqual([named.id, named.name]);
});

test('its first name is in the language of the request', async () => {
  const { id, ask } = reviews.newCustomer();
  const query = `mutation ($input: WishlistItemAddInput!) { wishlistItemAdd(input: $input) { wishlist { name } } }`;
  const { data } = await ask(query, { input: { productId: reviews.newId('product') } }, { 'x-locale': 'ko' });
  expect([id.slice(0, 4), data]).toEqual(['cus_', { wishlistItemAdd: { wishlist: { name: '위시리스트' } } }]);
});

test('a first use from two sides at once makes one list', async () => {
  const { ask } = reviews.newCustomer();
  const products = Array.from({ length: 8 }, () => reviews.newId('product'));
  const outcomes = await Promise.all(products.map((productId) => change(ask, 'wishlistItemAdd', { productId })));
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
  expect(Math.max(...outcomes.map(({ count }) => count ?? 0))).toBe(8);
});

test('a list never holds more than 200 products, also while two add to it', async () => {
  const { id: customerId, ask } = reviews.newCustomer();
  await change(ask, 'wishlistRename', { name: 'Long' });
  const client = new Client({ connectionString: reviews.databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO wishlist_item (id, wishlist_id, product_id, added_at)
     SELECT 'item ' || number, wishlist.id, 'product ' || number, now() FROM wishlist, generate_series(1, 198) AS number
     WHERE customer_id = $1`,
    [customerId],
  );
  await client.end();
  const products = Array.from({ length: 6 }, () => reviews.newId('product'));
  const outcomes = await Promise.all(products.map((productId) => change(ask, 'wishlistItemAdd', { productId })));
  const added = outcomes.filter(({ refusals }) => refusals?.length === 0);
  expect([added.length, Math.max(...added.map(({ count }) => count ?? 0))]).toEqual([2, 200]);
  const refused = outcomes.find(({ refusals }) => refusals?.length === 1);
  expect(refused).toMatchObject({ id: undefined, refusals: [['LIMIT_REACHED']] });
  const known = products[outcomes.indexOf(added[0] as never)];
  expect((await change(ask, 'wishlistItemAdd', { productId: known })).refusals).toEqual([]);
});

test.each([
  ['wishlistItemAdd', { productId: 'prd_nothing' }, 'productId', 'INVALID_FORMAT'],
  ['wishlistItemRemove', { productId: '' }, 'productId', 'INVALID_FORMAT'],
  ['wishlistRename', { name: '' }, 'name', 'REQUIRED'],
  ['wishlistRename', { name: 'x'.repeat(101) }, 'name', 'TOO_LONG'],
])('%s with %j is refused, naming the field', async (mutation, input, field, code) => {
  const { faults } = await change(reviews.newCustomer().ask, mutation, input);
  expect(faults).toMatchObject([{ code: 'INVALID_INPUT', fields: [{ path: ['input', field], code }] }]);
});

test('its items come in pages, the one added last first', async () => {
  const { id, ask } = reviews.newCustomer();
  const products = Array.from({ length: 5 }, () => reviews.newId('product'));
  for (const productId of products) await change(ask, 'wishlistItemAdd', { productId });
  const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Customer {
    wishlist { items(first: 2, after: $after) { nodes { product { id } } pageInfo { endCursor hasNextPage } } } } } }`;
  interface Page {
    nodes: { product: { id: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  }
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const of = [{ __typename: 'Customer', id }];
    const { data } = await ask<{ _entities: [{ wishlist: { items: Page } }] }>(query, { of, after });
    const { nodes, pageInfo } = data._entities[0].wishlist.items;
    seen.push(...nodes.map(({ product }) => product.id));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect(seen).toEqual(products.toReversed());
});

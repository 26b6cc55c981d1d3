import { type Ask, customer, staff, type TestSubgraph } from '#testkit';
import { makeProduct, PUBLIC_URL, startCatalog, type TestProduct } from './fixture';

let catalog: TestSubgraph & { editor: Ask; categoryId: string };
let draft: TestProduct;

beforeAll(async () => {
  catalog = await startCatalog();
  for (let index = 0; index < 12; index += 1) {
    await makeProduct(catalog, `mug-${String(index).padStart(2, '0')}`, {
      variants: (index % 3) + 1,
      channels: index % 2 === 0 ? ['eu'] : ['eu', 'kw'],
      attributes: [
        { code: 'capacity', number: index * 100 },
        { code: 'material', text: 'wool' },
      ],
      translations: [{ locale: 'ko', name: `머그 ${index}` }],
    });
  }
  draft = await makeProduct(catalog, 'draft', { publish: false });
});
afterAll(() => catalog.stop());

interface Listing {
  products: { nodes: { slug: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
/** A cursor that somebody made up. */
function forged(...values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

const LIST = `query ($where: ProductWhere, $orderBy: ProductOrder!, $first: Int!, $after: String) {
  products(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    nodes { slug } totalCount pageInfo { hasNextPage endCursor }
  }
}`;

async function slugs(ask: Ask, where: unknown = {}, headers: Record<string, string> = {}): Promise<string[]> {
  const { data, errors } = await ask<Listing>(LIST, { where, orderBy: 'NAME_ASC', first: 100 }, headers);
  expect(errors).toEqual([]);
  return data.products.nodes.map(({ slug }) => slug);
}

test.each(['NAME_ASC', 'NAME_DESC', 'NEWEST', 'OLDEST'])(
  'pages in order %s show every product once',
  async (orderBy) => {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { data } = await catalog.anonymous<Listing>(LIST, { orderBy, first: 5, after });
      seen.push(...data.products.nodes.map(({ slug }) => slug));
      more = data.products.pageInfo.hasNextPage;
      after = data.products.pageInfo.endCursor;
      expect(data.products.totalCount).toBe(12);
    }
    const inOrder = seen.toSorted();
    expect(seen).toEqual(['NAME_ASC', 'OLDEST'].includes(orderBy) ? inOrder : inOrder.toReversed());
    expect(new Set(seen).size).toBe(12);
  },
);

test.each([
  [{ nameContains: 'UG-1' }, ['mug-10', 'mug-11']],
  [{ slugs: ['mug-03', 'nothing'] }, ['mug-03']],
  [{ attributes: [{ code: 'capacity', atLeast: 300, atMost: 500 }] }, ['mug-03', 'mug-04', 'mug-05']],
  [{ attributes: [{ code: 'material', in: ['tin'] }] }, []],
  [{ OR: [{ slugs: ['mug-01'] }, { slugs: ['mug-02'] }], NOT: { slugs: ['mug-02'] } }, ['mug-01']],
  [{ categories: ['nowhere'] }, []],
  [{ nameContains: "'; DROP TABLE product; --" }, []],
  [{ nameContains: '100%_\\🧦' }, []],
  [{ statuses: ['DRAFT'] }, []],
  [{ slugs: null, OR: null, NOT: null }, expect.arrayContaining(['mug-00', 'mug-11'])],
])('the filter %j finds %j', async (where, found) => {
  expect(await slugs(catalog.anonymous, where)).toEqual(found);
});

test('a channel shows what it sells', async () => {
  expect(await slugs(catalog.anonymous, {}, { 'x-channel': 'kw' })).toEqual(
    ['01', '03', '05', '07', '09', '11'].map((number) => `mug-${number}`),
  );
});

test('a filter with too many conditions is refused', async () => {
  const where = { OR: Array.from({ length: 20 }, () => ({ slugs: ['a'], ids: ['b'] })) };
  const { data, errors } = await catalog.anonymous(LIST, { where, orderBy: 'NEWEST', first: 1 });
  expect([data, errors[0]?.extensions?.code]).toEqual([{ products: null }, 'CATALOG_FILTER_TOO_LARGE']);
});

test.each([
  [{ first: 0 }, 'first', 'OUT_OF_RANGE'],
  [{ first: 101 }, 'first', 'OUT_OF_RANGE'],
  [{ after: 'nonsense' }, 'after', 'INVALID_FORMAT'],
  [{ after: forged('NEWEST', 'prd_1', 'prd_1') }, 'after', 'INVALID_FORMAT'],
])('the page %j is refused, naming the argument', async (page, field, code) => {
  const { errors } = await catalog.anonymous(LIST, { orderBy: 'NEWEST', first: 1, ...page });
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: [field], code }] });
});

test('texts come in the language asked for, and in the first where they are not translated', async () => {
  const query =
    '{ product(slug: "mug-03") { name description options { name } attributes { attribute { name } choice { name } } } }';
  const { data } = await catalog.anonymous<{ product: unknown }>(query, {}, { 'x-locale': 'ko-KR' });
  expect(data.product).toEqual({
    name: '머그 3',
    description: '',
    options: [{ name: '크기' }],
    attributes: [
      { attribute: { name: 'Capacity' }, choice: null },
      { attribute: { name: 'Material' }, choice: { name: '울' } },
    ],
  });
});

const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Product { slug } ... on Variant { sku product { slug } } } }`;

test('a product and a variant are found by each of their keys', async () => {
  const { data } = await catalog.anonymous<{ product: { id: string; defaultVariant: { id: string } } }>(
    '{ product(slug: "mug-00") { id defaultVariant { id } } }',
  );
  const { id, defaultVariant } = data.product;
  const of = [
    { __typename: 'Product', id },
    { __typename: 'Product', slug: 'mug-00' },
    { __typename: 'Variant', id: defaultVariant.id },
    { __typename: 'Variant', sku: 'MUG-00-S0' },
    { __typename: 'Merchandise', id: defaultVariant.id },
  ];
  const found = await catalog.anonymous<{ _entities: unknown[] }>(ENTITIES, { of });
  const variant = { sku: 'MUG-00-S0', product: { slug: 'mug-00' } };
  expect(found.data._entities).toEqual([{ slug: 'mug-00' }, { slug: 'mug-00' }, variant, variant, variant]);
});

test('a draft is not there for customers, by any path', async () => {
  const [ids, query] = [
    [
      { __typename: 'Product', id: draft.id },
      { __typename: 'Product', slug: 'draft' },
      { __typename: 'Variant', sku: 'DRAFT-S0' },
    ],
    `query ($id: ID!) { a: product(id: $id) { id } b: product(slug: "draft") { id } c: variant(sku: "DRAFT-S0") { id } }`,
  ];
  for (const ask of [catalog.anonymous, catalog.as(customer()), catalog.as(staff('catalog:write'))]) {
    expect((await ask(ENTITIES, { of: ids })).data).toEqual({ _entities: [null, null, null] });
    expect((await ask(query, { id: draft.id })).data).toEqual({ a: null, b: null, c: null });
    expect(await slugs(ask, { ids: [draft.id] })).toEqual([]);
  }
  expect(await slugs(catalog.as(staff('catalog:read')), { statuses: ['DRAFT'] })).toEqual(['draft']);
});

test('a product asked for by no key, or by two, is refused', async () => {
  for (const query of ['{ product { id } }', '{ product(id: "a", slug: "b") { id } }']) {
    expect((await catalog.anonymous(query)).errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  }
});

const PAGE = `query ($first: Int!) { products(first: $first) { nodes {
  name media(first: 1) { url } defaultVariant { id sku optionValues { valueName } image { url } product { slug } }
  category { path { name } } channels { name } attributes { attribute { name } } variants { sku } } } }`;

test('a page of products costs the same statements whatever its length', async () => {
  const ask = (first: number) => catalog.statements(() => catalog.anonymous(PAGE, { first }));
  await ask(1); // what is kept for a few seconds is read before anything is counted
  const [short, long] = [await ask(2), await ask(12)];
  expect(long).toBe(short);
  expect(long).toBeLessThanOrEqual(7);
});

test('pictures that staff added lie where they said', async () => {
  const { id } = await makeProduct(catalog, 'pictured');
  const add = 'mutation ($input: MediaAddInput!) { mediaAdd(input: $input) { media { url alt } errors { code } } }';
  const url = 'https://cdn.example/mug.jpg';
  const { data } = await catalog.editor(add, { input: { productId: id, url, alt: 'A mug "🧦"' } });
  expect(data).toEqual({ mediaAdd: { media: { url, alt: 'A mug "🧦"' }, errors: [] } });
  const missing = await catalog.request({ url: '/media/med_nothing.svg', method: 'GET' });
  expect([missing.status, PUBLIC_URL.endsWith('/')]).toEqual([404, false]);
});

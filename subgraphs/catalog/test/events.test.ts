import type { Ask, TestSubgraph } from '#testkit';
import { makeProduct, must, startCatalog } from './fixture';

let catalog: TestSubgraph & { editor: Ask; categoryId: string };
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());

interface Told {
  readonly version: number;
  readonly name: string;
  readonly status: string;
  readonly variants: readonly { sku: string; weightGrams: number }[];
}

/** What was told since the last time, by name, with its payload. */
const told = async () =>
  (await catalog.emitted()).map(({ name, key, payload }) => ({ name, key, fact: payload as unknown as Told }));

const variantsOf = async (id: string): Promise<string[]> => {
  const query = 'query ($id: ID!) { product(id: $id) { variants { id } } }';
  const { data } = await must(catalog.editor<{ product: { variants: { id: string }[] } }>(query, { id }));
  return data.product.variants.map((variant) => variant.id);
};

const edit = (mutation: string, type: string, input: Record<string, unknown>) =>
  must(catalog.editor(`mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`, { input }));

test('whatever is done to a product or its variants, the others are told what it is by then', async () => {
  const { id, version } = await makeProduct(catalog, 'told', { variants: 2 });
  const [, second] = await variantsOf(id);
  const made = await told();
  expect(new Set(made.map(({ name, key }) => `${name} ${key}`))).toEqual(new Set([`catalog.product-changed.v1 ${id}`]));
  expect(made.at(-1)?.fact).toMatchObject({
    ...{ productId: id, status: 'PUBLISHED', slug: 'told', name: 'told', channels: ['eu'] },
    variants: [{ sku: 'TOLD-S0' }, { sku: 'TOLD-S1' }],
  });
  await edit('productUpdate', 'ProductUpdateInput', { id, expectedVersion: version, name: 'Renamed' });
  expect((await told()).map(({ fact }) => [fact.name, fact.version])).toEqual([['Renamed', version + 1]]);
  await edit('variantUpdate', 'VariantUpdateInput', { id: second, expectedVersion: 1, weightGrams: 77 });
  expect((await told()).map(({ fact }) => fact.variants[1]?.weightGrams)).toEqual([77]);
});

test('a refused edit is not told', async () => {
  const { id } = await makeProduct(catalog, 'untold');
  await told();
  await expect(edit('productUpdate', 'ProductUpdateInput', { id, expectedVersion: 99, name: 'No' })).rejects.toThrow(
    'VERSION_CONFLICT',
  );
  expect(await told()).toEqual([]);
});

test('of edits at once the last one told says what all of them did', async () => {
  const { id, version } = await makeProduct(catalog, 'at-once', { variants: 4 });
  const variantIds = await variantsOf(id);
  await told();
  await Promise.all([
    edit('productUpdate', 'ProductUpdateInput', { id, expectedVersion: version, name: 'At once' }),
    ...variantIds.map((variantId, index) =>
      edit('variantUpdate', 'VariantUpdateInput', { id: variantId, expectedVersion: 1, weightGrams: 1_000 + index }),
    ),
  ]);
  const last = (await told()).at(-1)?.fact;
  expect(last?.name).toBe('At once');
  expect(last?.variants.map(({ weightGrams }) => weightGrams)).toEqual([1_000, 1_001, 1_002, 1_003]);
});

test('a product that is deleted is gone with its variants, and the others are told', async () => {
  const { id, version } = await makeProduct(catalog, 'gone', { variants: 2 });
  const variantIds = await variantsOf(id);
  await told();
  const input = { id, expectedVersion: version };
  const query = `mutation ($input: ProductStatusInput!) { productDelete(input: $input) { product { slug } errors { code } } }`;
  const stale = await catalog.editor(query, { input: { id, expectedVersion: version + 1 } });
  expect(stale.data).toEqual({ productDelete: { product: null, errors: [{ code: 'VERSION_CONFLICT' }] } });
  expect((await must(catalog.editor(query, { input }))).data).toEqual({
    productDelete: { product: { slug: 'gone' }, errors: [] },
  });
  expect(await catalog.emitted()).toMatchObject([
    { name: 'catalog.product-deleted.v1', key: id, payload: { productId: id, variantIds } },
  ]);
  const look = 'query ($id: ID!, $variant: ID!) { product(id: $id) { id } variant(id: $variant) { id } }';
  expect((await must(catalog.editor(look, { id, variant: variantIds[0] }))).data).toEqual({
    ...{ product: null, variant: null },
  });
  expect((await catalog.editor(query, { input })).data).toEqual({
    productDelete: { product: null, errors: [{ code: 'NOT_FOUND' }] },
  });
});

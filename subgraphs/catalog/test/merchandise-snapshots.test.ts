import { type Ask, customer, service, staff, type TestSubgraph } from '#testkit';
import { makeProduct, must, startCatalog } from './fixture';

let catalog: TestSubgraph & { editor: Ask; categoryId: string };
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());

interface Snapshot {
  id: string;
  name: string;
  isAvailable: boolean;
  imageUrl: string | null;
}
const QUERY = `query ($input: MerchandiseSnapshotsInput!) { merchandiseSnapshots(input: $input) {
  id productId sku name productName productSlug options { name value } categoryIds weightGrams imageUrl isAvailable
} }`;

const see = async (ids: readonly string[], { channel = 'eu', locale = 'en' } = {}) => {
  const { data, errors } = await catalog.as(service())<{ merchandiseSnapshots: Snapshot[] }>(QUERY, {
    input: { ids, channel, locale },
  });
  expect(errors).toEqual([]);
  return data.merchandiseSnapshots;
};

/** The ids of the variants of a product. */
async function variantsOf(id: string): Promise<string[]> {
  const { data } = await must(
    catalog.editor<{ product: { variants: { id: string }[] } }>(
      'query ($id: ID) { product(id: $id) { variants { id } } }',
      {
        id,
      },
    ),
  );
  return data.product.variants.map((variant) => variant.id);
}

test('says all that a cart and an order keep of a thing, in the language that is asked for', async () => {
  const { data } = await must(
    catalog.editor<{ categoryCreate: { category: { id: string } } }>(
      `mutation ($input: CategoryCreateInput!) { categoryCreate(input: $input) { category { id } errors { message } } }`,
      { input: { slug: 'lamps', name: 'Lamps', parentId: catalog.categoryId } },
    ),
  );
  const categoryId = data.categoryCreate.category.id;
  const translations = [{ locale: 'ko', name: '등' }];
  const product = await makeProduct(catalog, 'lamp', { name: 'Lamp', translations, categoryId });
  const [id = ''] = await variantsOf(product.id);
  await must(
    catalog.editor('mutation ($input: MediaAddInput!) { mediaAdd(input: $input) { errors { message } } }', {
      input: { productId: product.id, alt: 'A lamp', url: 'https://pictures.example.com/lamp.jpg' },
    }),
  );
  const [english] = await see([id]);
  expect(english).toEqual({
    ...{ id, productId: product.id, sku: 'LAMP-S0', name: 'Lamp, S0', productName: 'Lamp', productSlug: 'lamp' },
    ...{ options: [{ name: 'Size', value: 'S0' }], categoryIds: [catalog.categoryId, categoryId] },
    ...{ weightGrams: 100, imageUrl: 'https://pictures.example.com/lamp.jpg', isAvailable: true },
  });
  const [korean] = await see([id], { locale: 'ko' });
  expect(korean).toMatchObject({ name: '등, S0', options: [{ name: '크기', value: 'S0' }] });
});

test('says what can be bought: published, and sold in the channel', async () => {
  const [draft, sold] = [await makeProduct(catalog, 'draft', { publish: false }), await makeProduct(catalog, 'sold')];
  const ids = [...(await variantsOf(draft.id)), ...(await variantsOf(sold.id))];
  const available = (snapshots: Snapshot[]) =>
    ids.map((id) => snapshots.find((one) => one.id === id)?.isAvailable ?? null);
  expect(available(await see(ids))).toEqual([false, true]);
  expect(available(await see(ids, { channel: 'kw' }))).toEqual([false, false]);
  expect(available(await see(ids, { channel: 'nowhere' }))).toEqual([false, false]);
});

test('leaves out what is not there, and has no picture where there is none', async () => {
  const { id } = await makeProduct(catalog, 'plain');
  const [variant = ''] = await variantsOf(id);
  const found = await see(["'; DROP TABLE variant; --", variant, 'var_000000000000000000000000']);
  expect(found.map((one) => [one.id, one.imageUrl])).toEqual([[variant, null]]);
  expect(await see([])).toEqual([]);
});

test('costs one statement, however many things are asked for', async () => {
  const { id } = await makeProduct(catalog, 'many', { variants: 50 });
  const ids = await variantsOf(id);
  await see(ids);
  const cost = (count: number) => catalog.statements(() => see(ids.slice(0, count)));
  expect([await cost(1), await cost(50)]).toEqual([1, 1]);
});

test('is for checkout alone', async () => {
  for (const principal of [{ kind: 'anonymous' } as const, customer(), staff('catalog:read'), service('orders')]) {
    const { errors } = await catalog.as(principal)(QUERY, { input: { ids: [], channel: 'eu', locale: 'en' } });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  }
});

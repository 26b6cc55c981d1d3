import { type Ask, staff, type TestSubgraph } from '#testkit';
import { makeProduct, must, startCatalog } from './fixture';

let catalog: TestSubgraph & { editor: Ask; categoryId: string };
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());

interface Outcome {
  thing: { id: string; version: number } | null;
  errors: { code: string; path: string[] }[];
}

const THINGS: Record<string, string> = {
  product: 'Product',
  variant: 'Variant',
  category: 'Category',
  collection: 'Collection',
  channel: 'Channel',
  media: 'Media',
  attribute: 'Attribute',
};

/** Call a mutation as an editor: what became of it, and the faults. */
async function call(mutation: string, input: Record<string, unknown>, inputType?: string) {
  const noun = Object.keys(THINGS).find((thing) => mutation.startsWith(thing)) ?? '';
  const type = inputType ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const fields = noun === 'attribute' ? 'code' : noun === 'media' ? 'id' : 'id version';
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { thing: ${noun} { ${fields} } errors { code path } } }`;
  const { data, errors } = await catalog.editor<{ it: Outcome | null }>(query, { input });
  return { thing: data?.it?.thing, refusals: data?.it?.errors.map(({ code, path }) => [code, ...path]), errors };
}

test('two editors of one version: the second is told of the conflict', async () => {
  const { id, version } = await makeProduct(catalog, 'raced');
  const edits = Array.from({ length: 8 }, (_none, index) =>
    call('productUpdate', { id, expectedVersion: version, name: `Name ${index}` }),
  );
  const outcomes = await Promise.all(edits);
  const won = outcomes.filter(({ refusals }) => refusals?.length === 0);
  expect(won.map(({ thing }) => thing?.version)).toEqual([version + 1]);
  const lost = outcomes.filter((outcome) => !won.includes(outcome)).map(({ refusals }) => refusals);
  expect(lost).toEqual(Array.from({ length: 7 }, () => [['VERSION_CONFLICT', 'input', 'expectedVersion']]));
});

test('a refused edit leaves nothing half done', async () => {
  const { id } = await makeProduct(catalog, 'whole');
  const { refusals } = await call('productUpdate', { id, expectedVersion: 99, name: 'New', channels: ['kw'] });
  expect(refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
  const { data } = await catalog.editor('query ($id: ID!) { product(id: $id) { name channels { slug } } }', { id });
  expect(data).toEqual({ product: { name: 'whole', channels: [{ slug: 'eu' }] } });
});

test('of two who make a product with one slug at once, one is told that it is taken', async () => {
  const input = { slug: 'twice', name: 'Twice', categoryId: catalog.categoryId, channels: ['eu'] };
  const outcomes = await Promise.all([call('productCreate', input), call('productCreate', input)]);
  expect(outcomes.map(({ refusals }) => refusals).sort()).toEqual([[], [['SLUG_TAKEN', 'input', 'slug']]]);
});

test('what a product names must be there and fit', async () => {
  const input = { slug: 'named', name: 'Named', categoryId: catalog.categoryId, channels: ['eu'] };
  const refused = async (changes: object) => (await call('productCreate', { ...input, ...changes })).refusals;
  expect(await refused({ categoryId: 'cat_nothing' })).toEqual([['NOT_FOUND', 'input', 'categoryId']]);
  expect(await refused({ channels: ['nowhere'] })).toEqual([['NOT_FOUND', 'input', 'channels']]);
  const attributes = [{ code: 'capacity', text: 'large' }];
  expect(await refused({ attributes })).toEqual([['INVALID_ATTRIBUTES', 'input', 'attributes']]);
});

test('a product is published, archived and published again, and not otherwise', async () => {
  const { id, version } = await makeProduct(catalog, 'moving', { publish: false });
  const move = (mutation: string, expectedVersion: number) =>
    call(mutation, { id, expectedVersion }, 'ProductStatusInput');
  expect((await move('productPublish', version)).refusals).toEqual([]);
  expect((await move('productPublish', version + 1)).refusals).toEqual([['WRONG_STATUS']]);
  expect((await move('productArchive', version + 1)).refusals).toEqual([]);
  expect((await move('productPublish', version + 2)).refusals).toEqual([]);
  expect((await move('productPublish', 1)).refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
});

test('a variant has one value for each option, and no other variant has the same', async () => {
  const { id: productId } = await makeProduct(catalog, 'sized', { variants: 2 });
  const variant = { productId, sku: 'SIZED-NEW', weightGrams: 1, optionValues: [{ option: 'size', value: 's0' }] };
  const refused = async (changes: object) => (await call('variantCreate', { ...variant, ...changes })).refusals;
  expect(await refused({})).toEqual([['VARIANT_EXISTS', 'input', 'optionValues']]);
  expect(await refused({ sku: 'SIZED-S0' })).toEqual([['SKU_TAKEN', 'input', 'sku']]);
  expect(await refused({ optionValues: [] })).toEqual([['INVALID_OPTION_VALUES', 'input', 'optionValues']]);
  expect(await refused({ productId: 'prd_nothing' })).toEqual([['NOT_FOUND', 'input', 'productId']]);
});

test('a variant is shown with a picture of its own product only', async () => {
  const [mine, other] = [await makeProduct(catalog, 'mine'), await makeProduct(catalog, 'other')];
  const picture = await call('mediaAdd', { productId: other.id, url: 'https://cdn.example/o.png', alt: 'Other' });
  const { data } = await must(
    catalog.editor<{ product: { defaultVariant: { id: string; version: number } } }>(
      'query ($id: ID!) { product(id: $id) { defaultVariant { id version } } }',
      { id: mine.id },
    ),
  );
  const { id, version } = data.product.defaultVariant;
  const update = { id, expectedVersion: version, mediaId: picture.thing?.id };
  expect((await call('variantUpdate', update)).refusals).toEqual([['NOT_FOUND', 'input', 'mediaId']]);
  expect((await call('variantUpdate', { id, expectedVersion: version, weightGrams: 7 })).refusals).toEqual([]);
});

test('the category tree stays a tree of three levels while it is changed from two sides', async () => {
  const make = async (slug: string, parentId?: string) =>
    (await call('categoryCreate', { slug, name: slug, parentId })).thing?.id as string;
  const [a, b] = [await make('tree-a'), await make('tree-b')];
  const hang = (id: string, parentId: string) => call('categoryUpdate', { id, expectedVersion: 1, parentId });
  const outcomes = await Promise.all([hang(a, b), hang(b, a)]);
  expect(outcomes.map(({ refusals }) => refusals).sort()).toEqual([[], [['INVALID_PARENT', 'input', 'parentId']]]);
  expect((await hang(a, 'cat_nothing')).refusals?.[0]?.[0]).toMatch(/NOT_FOUND|VERSION_CONFLICT/);
});

test('a collection shows its products, in Korean too', async () => {
  const { thing } = await call('collectionCreate', {
    slug: 'picks',
    name: 'Picks',
    translations: [{ locale: 'ko', name: '추천' }],
  });
  const { id: productId } = await makeProduct(catalog, 'picked');
  const change = (mutation: string, productIds: string[]) =>
    call(mutation, { id: thing?.id, productIds }, 'CollectionProductsInput');
  expect((await change('collectionProductsAdd', [productId])).refusals).toEqual([]);
  expect((await change('collectionProductsAdd', ['prd_nothing'])).refusals).toEqual([
    ['NOT_FOUND', 'input', 'productIds'],
  ]);
  const query = '{ collection(slug: "picks") { name products(first: 5) { nodes { slug } totalCount } } }';
  expect((await catalog.anonymous(query, {}, { 'x-locale': 'ko' })).data).toEqual({
    collection: { name: '추천', products: { nodes: [{ slug: 'picked' }], totalCount: 1 } },
  });
  expect((await change('collectionProductsRemove', [productId])).refusals).toEqual([]);
  expect((await catalog.anonymous(query)).data).toMatchObject({ collection: { products: { nodes: [] } } });
});

test.each([
  [
    'productCreate',
    { slug: 'Not A Slug', name: '', categoryId: 'c', channels: [] },
    [
      ['slug', 'INVALID_FORMAT'],
      ['name', 'REQUIRED'],
    ],
  ],
  ['productUpdate', { id: 'x', expectedVersion: 1, name: 'x'.repeat(201) }, [['name', 'TOO_LONG']]],
  [
    'variantCreate',
    { productId: 'p', sku: 'bad sku', weightGrams: -1 },
    [
      ['sku', 'INVALID_FORMAT'],
      ['weightGrams', 'OUT_OF_RANGE'],
    ],
  ],
  ['mediaAdd', { productId: 'p', url: 'javascript:alert(1)', alt: 'x' }, [['url', 'INVALID_FORMAT']]],
  [
    'channelCreate',
    { slug: 'xx', name: 'x', currencyCode: 'EUR', defaultLocale: 'xx', locales: [], countryCodes: ['EU'] },
    [
      ['defaultLocale', 'OUT_OF_RANGE'],
      ['locales', 'TOO_SHORT'],
      ['countryCodes', 'INVALID_FORMAT'],
    ],
  ],
  ['channelUpdate', { id: 'x', expectedVersion: 1, countryCodes: ['DE', 'kr'] }, [['countryCodes', 'INVALID_FORMAT']]],
])('%s names every field that does not fit', async (mutation, input, fields) => {
  const { thing, errors } = await call(mutation, input);
  const problems = (errors[0]?.extensions?.fields ?? []) as { path: string[]; code: string }[];
  expect(thing).toBeUndefined();
  expect(problems.map(({ path, code }) => [path.join('.'), code])).toEqual(
    fields.map(([field, code]) => [`input.${field}`, code]),
  );
});

test('a nested field that does not fit is named with its whole path', async () => {
  const values = [{ code: 's', name: 'S'.repeat(200) }];
  const { errors } = await call('productCreate', {
    slug: 'nested',
    name: 'Nested',
    categoryId: 'c',
    channels: [],
    options: [{ code: 'size', name: 'Size', values }],
  });
  expect(errors[0]?.extensions?.fields).toMatchObject([{ path: ['input', 'options', '0', 'values', '0', 'name'] }]);
});

test('staff who may only read may not write', async () => {
  const reader = catalog.as(staff('catalog:read'));
  const { errors } = await reader('mutation { mediaRemove(input: { id: "med_1" }) { errors { code } } }');
  expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

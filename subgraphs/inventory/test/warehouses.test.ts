import { createId } from '#contracts';
import { codes, everyNode, must, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const WAREHOUSE = 'warehouse { id code name city serves { channelSlug priority } version } errors { code path }';
interface Saved {
  it: { warehouse: { id: string; version: number } | null; errors: { code: string; path: string[] }[] };
}
const save = async (name: 'Create' | 'Update', input: object) => {
  const query = `mutation ($input: Warehouse${name}Input!) { it: warehouse${name}(input: $input) { ${WAREHOUSE} } }`;
  const { data, errors } = await inventory.keeper<Saved>(query, { input });
  const refusals = data?.it?.errors.map(({ code, path }) => [code, ...path].join(' '));
  return { warehouse: data?.it?.warehouse, refusals, errors };
};
const described = { name: 'Hall', city: 'Incheon', countryCode: 'KR' };

test('warehouses are made, found by id and code, and changed', async () => {
  const made = await save('Create', { ...described, code: 'hall', serves: [{ channelSlug: 'kr', priority: 3 }] });
  expect(made.warehouse).toMatchObject({ code: 'hall', serves: [{ channelSlug: 'kr', priority: 3 }], version: 1 });
  const id = made.warehouse?.id;
  const changed = await save('Update', { id, expectedVersion: 1, city: 'Seoul', serves: [] });
  expect(changed.warehouse).toEqual({ id, code: 'hall', name: 'Hall', city: 'Seoul', serves: [], version: 2 });
  const { data } = await must(
    inventory.keeper('query ($id: ID!) { a: warehouse(id: $id) { city } b: warehouse(code: "hall") { id } }', { id }),
  );
  expect(data).toEqual({ a: { city: 'Seoul' }, b: { id } });
});

test('a code is taken once, also when two want it at once', async () => {
  const saves = await Promise.all([1, 2].map(() => save('Create', { ...described, code: 'wanted' })));
  expect(saves.map(({ refusals }) => refusals).sort()).toEqual([[], ['CODE_TAKEN input code']]);
});

test('of two who change one version, the second is told', async () => {
  const { warehouse } = await save('Create', { ...described, code: 'raced' });
  const change = (city: string) => save('Update', { id: warehouse?.id, expectedVersion: 1, city, serves: [] });
  const saves = await Promise.all(['A', 'B', 'C', 'D'].map(change));
  expect(saves.map(({ refusals }) => refusals?.join()).sort()).toEqual([
    '',
    ...Array.from({ length: 3 }, () => 'VERSION_CONFLICT input expectedVersion'),
  ]);
});

test('what is not there cannot be changed, and malformed input is told', async () => {
  expect((await save('Update', { id: 'whs_nothing', expectedVersion: 1 })).refusals).toEqual(['NOT_FOUND input id']);
  const eu = { channelSlug: 'eu', priority: 1 };
  const bad = { ...described, code: 'Not a code', countryCode: 'kr', name: '', serves: [eu, eu] };
  const { errors } = await save('Create', { ...bad, translations: [{ locale: 'en', name: 'x' }] });
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [
      { path: ['input', 'code'], code: 'INVALID_FORMAT' },
      { path: ['input', 'name'], code: 'REQUIRED' },
      { path: ['input', 'translations', '0', 'locale'], code: 'OUT_OF_RANGE' },
      { path: ['input', 'countryCode'], code: 'INVALID_FORMAT' },
      { path: ['input', 'serves'], code: 'INVALID_FORMAT' },
    ],
  });
});

test('warehouses are listed by code, page by page', async () => {
  const codesSeen = (
    await everyNode<{ code: string }>(inventory.keeper, 'warehouses', { fields: 'code', first: 2 })
  ).map(({ code }) => code);
  expect(codesSeen).toEqual([...codesSeen].sort());
  expect(codesSeen).toEqual(expect.arrayContaining(['away', 'far', 'near']));
});

test('one is asked for by exactly one of its keys', async () => {
  expect(codes(await inventory.keeper('{ warehouse { code } }'))).toEqual(['INVALID_INPUT']);
  expect(codes(await inventory.keeper('{ warehouse(id: "x", code: "y") { code } }'))).toEqual(['INVALID_INPUT']);
});

test('a thing is tracked, renamed, and its SKU is its own', async () => {
  const lamp = await stocked(inventory, { near: 1 }, { sku: 'OLD-SKU' });
  const track = async (input: object) => {
    const { data, errors } = await inventory.keeper<{ it: { errors: { code: string; path: string[] }[] } }>(
      'mutation ($input: MerchandiseTrackInput!) { it: merchandiseTrack(input: $input) { merchandise { id } errors { code path } } }',
      { input },
    );
    return data?.it ?? errors[0]?.extensions;
  };
  const productId = createId('product');
  expect(await track({ id: lamp, sku: 'NEW-SKU', productId })).toEqual({ merchandise: { id: lamp }, errors: [] });
  expect(await track({ id: createId('variant'), sku: 'NEW-SKU', productId })).toEqual({
    merchandise: null,
    errors: [{ code: 'SKU_TAKEN', path: ['input', 'sku'] }],
  });
  expect(await track({ id: 'lamp', sku: 'X', productId: lamp })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: ['input', 'id'] }, { path: ['input', 'productId'] }],
  });
});

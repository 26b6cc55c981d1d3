import { createId } from '#contracts';
import { adjust, codes, levelsOf, must, newKey, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const near = () => inventory.warehouses.near;

test('by so many more or fewer', async () => {
  const lamp = await stocked(inventory, { near: 5 }, { sku: 'LAMP-BY' });
  expect(await adjust(inventory, { sku: 'LAMP-BY', warehouseId: near(), delta: -2, reason: 'DAMAGED' })).toEqual({
    onHand: 3,
    refusals: [],
  });
  const place = { merchandiseId: lamp, warehouseId: near() };
  expect(await adjust(inventory, { ...place, delta: 1, reason: 'FOUND' })).toMatchObject({ onHand: 4 });
});

test('to what was counted, if it still is what was seen', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const place = { merchandiseId: lamp, warehouseId: near(), reason: 'COUNTED' };
  expect(await adjust(inventory, { ...place, setTo: 9, compareQuantity: 5 })).toMatchObject({ onHand: 9 });
  const late = await adjust(inventory, { ...place, setTo: 7, compareQuantity: 5 });
  expect(late.refusals).toEqual(['COMPARE_QUANTITY_MISMATCH input compareQuantity']);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 9 0 0']);
});

test('counting what was known leaves no trace in the ledger', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const place = { merchandiseId: lamp, warehouseId: near(), reason: 'COUNTED' };
  expect(await adjust(inventory, { ...place, setTo: 5, compareQuantity: 5 })).toMatchObject({ onHand: 5 });
  expect(await ledgerOf(lamp)).toEqual(['RECEIVED 5']);
});

test('what is spoken for cannot be taken away, what has expired can', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  await reserve(inventory, { [lamp]: 3 });
  const place = { merchandiseId: lamp, warehouseId: near(), reason: 'LOST' };
  expect((await adjust(inventory, { ...place, delta: -3 })).refusals).toEqual(['INSUFFICIENT_STOCK input delta']);
  const counted = { ...place, setTo: 2, compareQuantity: 5 };
  expect((await adjust(inventory, counted)).refusals).toEqual(['INSUFFICIENT_STOCK input setTo']);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 3']);
  inventory.clock.advance(60_000);
  expect(await adjust(inventory, { ...place, delta: -5 })).toMatchObject({ onHand: 0 });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 0 0 0']);
});

test('what nobody knows cannot be adjusted, and no more can lie somewhere than can be kept count of', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const input = { merchandiseId: lamp, warehouseId: near(), delta: 1, reason: 'FOUND' };
  const refused = async (changes: object) => (await adjust(inventory, { ...input, ...changes })).refusals;
  expect(await refused({ merchandiseId: createId('variant') })).toEqual(['NOT_FOUND input merchandiseId']);
  expect(await refused({ merchandiseId: null, sku: "'; --" })).toEqual(['NOT_FOUND input sku']);
  expect(await refused({ warehouseId: 'whs_nothing' })).toEqual(['NOT_FOUND input warehouseId']);
  expect(await refused({ delta: 1_000_000_000 })).toEqual(['QUANTITY_LIMIT input delta']);
});

test.each<[object, string]>([
  [{ delta: 0 }, 'delta'],
  [{ delta: null }, 'delta'],
  [{ setTo: 3, compareQuantity: 5 }, 'delta'],
  [{ delta: null, setTo: 3 }, 'delta'],
  [{ sku: 'TOO' }, 'merchandiseId'],
  [{ merchandiseId: null }, 'merchandiseId'],
  [{ delta: 1_000_000_001 }, 'delta'],
  [{ delta: null, setTo: -1, compareQuantity: 5 }, 'setTo'],
  [{ note: 'x'.repeat(501) }, 'note'],
  [{ idempotencyKey: '' }, 'idempotencyKey'],
])('%j is malformed', async (changes, field) => {
  const input = {
    ...{ merchandiseId: createId('variant'), warehouseId: near(), delta: 1, reason: 'FOUND' },
    ...{ idempotencyKey: newKey(), ...changes },
  };
  const { errors } = await inventory.keeper(
    'mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { errors { code } } }',
    { input },
  );
  expect(errors.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'INVALID_INPUT', fields: [{ path: ['input', field] }] },
  ]);
});

test('many lines hold together or not at all, one after the other', async () => {
  const [lamp, pan] = [await stocked(inventory, { near: 5 }), await stocked(inventory, { near: 1 })];
  const line = (merchandiseId: string, delta: number) => ({
    ...{ merchandiseId, delta, reason: 'CORRECTED', note: 'Größe "L" 🧦' },
    warehouseId: near(),
  });
  const refused = await adjustMany([line(lamp, 1), line(pan, -2), line(lamp, -7)]);
  expect(refused).toEqual({
    quantities: [],
    refusals: ['INSUFFICIENT_STOCK input lines 1 delta', 'INSUFFICIENT_STOCK input lines 2 delta'],
  });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
  const done = await adjustMany([line(lamp, 1), line(pan, -1), line(lamp, -6)]);
  expect(done).toEqual({ quantities: [0, 0, 0], refusals: [] });
  expect(await ledgerOf(lamp)).toEqual(['CORRECTED -6', 'CORRECTED 1', 'RECEIVED 5'].sort());
});

test('many lines are validated each in its place', async () => {
  const lines = [{ merchandiseId: 'var_x', sku: 'BOTH', warehouseId: near(), delta: 1, reason: 'FOUND' }];
  const { errors } = await inventory.keeper(ADJUST_MANY, { input: { lines, idempotencyKey: newKey() } });
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: ['input', 'lines', '0', 'merchandiseId'], code: 'REQUIRED' }],
  });
  const answer = await inventory.keeper(ADJUST_MANY, { input: { lines: [], idempotencyKey: newKey() } });
  expect(codes(answer)).toEqual(['INVALID_INPUT']);
});

const ADJUST_MANY = `mutation ($input: StockAdjustManyInput!) { it: stockAdjustMany(input: $input) {
  stockLevels { onHand } errors { code path }
} }`;

async function adjustMany(lines: readonly object[]) {
  const { data } = await inventory.keeper<{
    it: { stockLevels: { onHand: number }[]; errors: { code: string; path: string[] }[] };
  }>(ADJUST_MANY, { input: { lines, idempotencyKey: newKey() } });
  const { stockLevels, errors } = data.it;
  const refusals = errors.map(({ code, path }) => [code, ...path].join(' '));
  return { quantities: stockLevels.map(({ onHand }) => onHand), refusals };
}

/** What the ledger says of a thing, in alphabetical order. */
async function ledgerOf(merchandiseId: string): Promise<string[]> {
  const { data } = await must(
    inventory.keeper<{ movements: { nodes: { reason: string; onHandDelta: number }[] } }>(
      'query ($of: [ID!]) { movements(where: { merchandiseIds: $of }) { nodes { reason onHandDelta } } }',
      { of: [merchandiseId] },
    ),
  );
  return data.movements.nodes.map(({ reason, onHandDelta }) => `${reason} ${onHandDelta}`).sort();
}

import { createId } from '#contracts';
import { type Answer, type Ask, customer } from '#testkit';
import { codes, must, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

interface Availability {
  inStock: boolean;
  quantity: number;
  isLow: boolean;
  warehouses: { quantity: number; warehouse: { code: string } }[];
}

/** Ask for the availability of things as the gateway does. */
function see(
  ids: readonly string[],
  {
    ask = inventory.anonymous,
    channel,
    fields = 'inStock quantity isLow',
  }: { ask?: Ask; channel?: string; fields?: string } = {},
): Promise<Answer<{ _entities: { availability: Availability | null }[] }>> {
  return ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Merchandise { availability { ${fields} } } } }`,
    { of: ids.map((id) => ({ __typename: 'Merchandise', id })) },
    channel ? { 'x-channel': channel } : {},
  );
}

/** What is seen of one thing, in words: `12 in stock`. */
async function inWords(id: string, options: Parameters<typeof see>[1] = {}): Promise<string> {
  const { data } = await must(see([id], options));
  const seen = data._entities[0]?.availability;
  return `${seen?.quantity} ${seen?.isLow ? 'low' : ''} ${seen?.inStock ? 'in stock' : 'out of stock'}`;
}

test.each([
  [0, '0  out of stock'],
  [1, '1 low in stock'],
  [5, '5 low in stock'],
  [6, '6  in stock'],
  [10, '10  in stock'],
  [11, '10  in stock'],
  [4_000, '10  in stock'],
])('customers who look at %i units see "%s"', async (units, words) => {
  const lamp = await stocked(inventory, units > 0 ? { near: units } : {});
  expect(await inWords(lamp)).toBe(words);
  expect(await inWords(lamp, { ask: inventory.as(customer()) })).toBe(words);
});

test('staff and services see the exact number', async () => {
  const lamp = await stocked(inventory, { near: 4_000, away: 1 });
  expect(await inWords(lamp, { ask: inventory.keeper })).toBe('4001  in stock');
  expect(await inWords(lamp, { ask: inventory.checkout, channel: 'eu' })).toBe('4000  in stock');
});

test('a request that names a channel sees what its warehouses have', async () => {
  const lamp = await stocked(inventory, { near: 3, away: 5 });
  expect(await inWords(lamp)).toBe('8  in stock');
  expect(await inWords(lamp, { channel: 'eu' })).toBe('3 low in stock');
  expect(await inWords(lamp, { channel: 'kr' })).toBe('5 low in stock');
  expect(await inWords(lamp, { channel: 'mars' })).toBe('0  out of stock');
});

test('stock is shown warehouse by warehouse, in the order in which they are asked', async () => {
  const lamp = await stocked(inventory, { far: 30, near: 3, away: 5 });
  const fields = 'warehouses { quantity inStock warehouse { code name } }';
  const { data } = await must(see([lamp], { channel: 'eu', fields }));
  expect(data._entities[0]?.availability?.warehouses).toEqual([
    { quantity: 3, inStock: true, warehouse: { code: 'near', name: 'The near one' } },
    { quantity: 10, inStock: true, warehouse: { code: 'far', name: 'The far one' } },
  ]);
  const first = await must(see([lamp], { channel: 'eu', fields: 'warehouses(first: 1) { warehouse { code } }' }));
  expect(first.data._entities[0]?.availability?.warehouses).toEqual([{ warehouse: { code: 'near' } }]);
});

test('a warehouse is named in the language asked for', async () => {
  const lamp = await stocked(inventory, { near: 3 });
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Merchandise { availability { warehouses { warehouse { name } } } }
  } }`;
  const of = [{ __typename: 'Merchandise', id: lamp }];
  const { data } = await inventory.anonymous(query, { of }, { 'x-locale': 'ko-KR' });
  expect(data).toEqual({ _entities: [{ availability: { warehouses: [{ warehouse: { name: 'near 창고' } }] } }] });
});

test('what is reserved cannot be had, until its time is over', async () => {
  const lamp = await stocked(inventory, { near: 3 });
  await reserve(inventory, { [lamp]: 3 });
  expect(await inWords(lamp)).toBe('0  out of stock');
  inventory.clock.advance(59_999);
  expect(await inWords(lamp)).toBe('0  out of stock');
  inventory.clock.advance(1);
  expect(await inWords(lamp)).toBe('3 low in stock');
});

test('levels are for staff', async () => {
  const lamp = await stocked(inventory, { near: 3, away: 1 });
  await reserve(inventory, { [lamp]: 2 });
  const fields = 'inStock levels { onHand reserved available sku warehouse { code } }';
  const seen = await must(see([lamp], { ask: inventory.keeper, channel: 'eu', fields }));
  expect(seen.data._entities[0]?.availability).toMatchObject({
    levels: [{ onHand: 3, reserved: 2, available: 1, warehouse: { code: 'near' } }],
  });
  for (const [ask, code] of [
    [inventory.anonymous, 'UNAUTHENTICATED'],
    [inventory.as(customer()), 'FORBIDDEN'],
    [inventory.checkout, 'FORBIDDEN'],
  ] as const) {
    const answer = await see([lamp], { ask, fields });
    expect(codes(answer)).toEqual([code]);
    expect(answer.data._entities[0]?.availability).toEqual({ inStock: true, levels: null });
  }
});

test('a thing of another kind, or one that nobody has counted, is out of stock; what is no id is nothing', async () => {
  const { data } = await must(see([createId('variant'), createId('product'), 'var_nothing'], { fields: 'quantity' }));
  expect(data._entities).toEqual([{ availability: { quantity: 0 } }, { availability: { quantity: 0 } }, null]);
});

test.each([
  ['quantity inStock isLow', 1],
  ['quantity warehouses { quantity warehouse { code name } }', 2],
])('a page of things costs the same statements, however many: %s', async (fields, expected) => {
  const things = await Promise.all(Array.from({ length: 100 }, () => stocked(inventory, { near: 5, far: 2, away: 1 })));
  for (const count of [10, 50, 100]) {
    const cost = await inventory.statements(() => must(see(things.slice(0, count), { channel: 'eu', fields })));
    expect([count, cost]).toEqual([count, expected]);
  }
});

test('a batch keeps each thing its own numbers', async () => {
  const quantities = [3, 0, 7, 1];
  const things = await Promise.all(quantities.map((units) => stocked(inventory, units ? { near: units } : {})));
  const { data } = await must(see([...things].reverse(), { fields: 'quantity' }));
  expect(data._entities.map((seen) => seen.availability?.quantity)).toEqual([...quantities].reverse());
});

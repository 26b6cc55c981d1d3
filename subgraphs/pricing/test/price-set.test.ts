import {
  inputTypeOf,
  makeMerchandise,
  priceInput,
  setPrice,
  startPricing,
  type TestMerchandise,
  type TestPrice,
  type TestPricing,
} from './fixture';

let pricing: TestPricing;
let mug: TestMerchandise;
beforeAll(async () => {
  pricing = await startPricing();
});
beforeEach(async () => {
  mug = await makeMerchandise(pricing);
});
afterAll(() => pricing.stop());

interface Entry {
  id: string;
  version: number;
  amount: { amountMinor: number };
  from: string | null;
  until: string | null;
}

/** Call a mutation of prices: the price, the refusals, and the fields that do not fit. */
async function call(mutation: 'priceSet' | 'priceRemove', input: Record<string, unknown>) {
  const { data, errors } = await pricing.editor<{
    it: { price: Entry | null; errors: { code: string; message: string; path: string[] }[] } | null;
  }>(
    `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) {
      price { id version amount { amountMinor } from until } errors { code message path } } }`,
    { input },
  );
  return {
    price: data?.it?.price,
    refusals: data?.it?.errors.map(({ code, path }) => [code, ...path]),
    fields: (errors[0]?.extensions?.fields as { path: string[]; code: string }[] | undefined)?.map(({ path, code }) => [
      path.join('.'),
      code,
    ]),
  };
}

const set = (price: TestPrice) => call('priceSet', priceInput(pricing, price));
const JAN_1 = '2026-01-01T00:00:00.000Z';
const JAN_10 = '2026-01-10T00:00:00.000Z';
const JAN_20 = '2026-01-20T00:00:00.000Z';
const JAN_30 = '2026-01-30T00:00:00.000Z';

/** All prices of a thing in all lists, the oldest first. */
async function entriesOf({ sku }: TestMerchandise): Promise<Entry[]> {
  const { data } = await pricing.editor<{ prices: { nodes: Entry[] } }>(
    'query ($sku: String!) { prices(first: 100, where: { sku: $sku }) { nodes { id version amount { amountMinor } from until } } }',
    { sku },
  );
  return data.prices.nodes.toReversed();
}

test('a base price is set, and set again by those who saw it', async () => {
  const first = await set({ merchandise: mug, amountMinor: 1000 });
  expect(first).toMatchObject({ refusals: [], price: { version: 1, amount: { amountMinor: 1000 }, from: null } });
  const second = await set({ merchandise: mug, amountMinor: 900, expectedVersion: 1 });
  expect(second).toMatchObject({ refusals: [], price: { id: first.price?.id, version: 2 } });
  expect((await set({ merchandise: mug, amountMinor: 800, expectedVersion: 1 })).refusals).toEqual([
    ['VERSION_CONFLICT', 'input', 'expectedVersion'],
  ]);
  expect((await set({ merchandise: mug, amountMinor: 800 })).refusals).toEqual([
    ['VERSION_CONFLICT', 'input', 'expectedVersion'],
  ]);
  expect((await entriesOf(mug)).map(({ amount }) => amount.amountMinor)).toEqual([900]);
});

test('two lists price a thing each for itself', async () => {
  await setPrice(pricing, { merchandise: mug, amountMinor: 1000 });
  await setPrice(pricing, { merchandise: mug, list: 'eu-gbp', amountMinor: 900 });
  await setPrice(pricing, { merchandise: mug, list: 'kw-kwd', amountMinor: 3350, from: JAN_1, until: JAN_10 });
  expect(await entriesOf(mug)).toHaveLength(3);
});

test('scheduled prices follow one another, and may not overlap', async () => {
  await setPrice(pricing, { merchandise: mug, amountMinor: 1000 });
  await setPrice(pricing, { merchandise: mug, amountMinor: 800, from: JAN_10, until: JAN_20 });
  const refused = await set({ merchandise: mug, amountMinor: 700, from: JAN_1, until: '2026-01-10T00:00:00.001Z' });
  expect(refused).toMatchObject({ price: null, refusals: [['SCHEDULE_OVERLAP', 'input', 'from']] });
  expect((await set({ merchandise: mug, amountMinor: 700, from: JAN_10, until: JAN_20 })).refusals).toEqual([
    ['SCHEDULE_OVERLAP', 'input', 'from'],
  ]);
  expect((await set({ merchandise: mug, amountMinor: 700, from: JAN_1, until: JAN_10 })).refusals).toEqual([]);
  expect((await set({ merchandise: mug, amountMinor: 700, from: JAN_20 })).refusals).toEqual([]);
  expect(await entriesOf(mug)).toHaveLength(4);
});

test('a scheduled price is known by its beginning: its end and amount may change', async () => {
  await setPrice(pricing, { merchandise: mug, amountMinor: 800, from: JAN_10, until: JAN_20 });
  const longer = { merchandise: mug, amountMinor: 700, from: JAN_10, until: JAN_30, expectedVersion: 1 };
  expect(await set(longer)).toMatchObject({ refusals: [], price: { version: 2, until: JAN_30 } });
  expect((await set(longer)).refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
  expect((await set({ ...longer, from: JAN_1, until: JAN_10 })).refusals).toEqual([
    ['NOT_FOUND', 'input', 'expectedVersion'],
  ]);
});

test('of many who put overlapping sales on a thing at once, one succeeds', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_none, index) => {
      const from = new Date(Date.parse(JAN_10) + index).toISOString();
      return set({ merchandise: mug, amountMinor: 500 + index, from, until: JAN_20 });
    }),
  );
  const refusals = outcomes.map((outcome) => outcome.refusals ?? []);
  expect(refusals.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(refusals.filter((codes) => codes.length > 0)).toEqual(
    Array.from({ length: 7 }, () => [['SCHEDULE_OVERLAP', 'input', 'from']]),
  );
  expect(await entriesOf(mug)).toHaveLength(1);
});

test('of many who change a price they all saw, or set a first one, one succeeds', async () => {
  for (const expectedVersion of [undefined, 1]) {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_none, index) => set({ merchandise: mug, amountMinor: 100 + index, expectedVersion })),
    );
    const won = outcomes.filter(({ refusals }) => refusals?.length === 0);
    const [entry, ...others] = await entriesOf(mug);
    expect([won.length, others]).toEqual([1, []]);
    expect(entry).toEqual(won[0]?.price);
    const lost = outcomes.filter((outcome) => !won.includes(outcome)).map(({ refusals }) => refusals);
    expect(lost).toEqual(Array.from({ length: 7 }, () => [['VERSION_CONFLICT', 'input', 'expectedVersion']]));
  }
});

test('overlapping sales are refused by the database itself, whoever writes them', async () => {
  await setPrice(pricing, { merchandise: mug, amountMinor: 800, from: JAN_10, until: JAN_20 });
  const { lists, newId } = pricing;
  const columns = { id: newId('price'), price_list_id: lists['eu-eur'], merchandise_id: mug.id, currency_code: 'EUR' };
  await expect(pricing.insert('price_entry', { ...columns, amount_minor: 1, valid_from: JAN_1 })).rejects.toThrow(
    /price_entry_schedule_excl/,
  );
  await expect(pricing.insert('price_entry', { ...columns, amount_minor: -1 })).rejects.toThrow(/amount_check/);
  const foreign = { ...columns, amount_minor: 1, currency_code: 'GBP' };
  await expect(pricing.insert('price_entry', foreign)).rejects.toThrow(/currency_code_fkey/);
});

test('a price is removed by those who saw it as it is', async () => {
  const id = await setPrice(pricing, { merchandise: mug, amountMinor: 1000 });
  expect((await call('priceRemove', { id, expectedVersion: 2 })).refusals).toEqual([
    ['VERSION_CONFLICT', 'input', 'expectedVersion'],
  ]);
  const racing = await Promise.all([1, 2].map(() => call('priceRemove', { id, expectedVersion: 1 })));
  const won = racing.filter(({ refusals }) => refusals?.length === 0);
  expect(won.map(({ price }) => price?.id)).toEqual([id]);
  expect(await entriesOf(mug)).toEqual([]);
  expect((await call('priceRemove', { id, expectedVersion: 1 })).refusals).toEqual([['NOT_FOUND', 'input', 'id']]);
});

test('what a price names must be there, in the currency of the list', async () => {
  const input = priceInput(pricing, { merchandise: mug, amountMinor: 1 });
  const refused = async (changes: object) => (await call('priceSet', { ...input, ...changes })).refusals;
  expect(await refused({ priceListId: 'pls_nothing' })).toEqual([['NOT_FOUND', 'input', 'priceListId']]);
  expect(await refused({ merchandiseId: "'; DROP TABLE--" })).toEqual([['NOT_FOUND', 'input', 'merchandiseId']]);
  expect(await refused({ currencyCode: 'GBP' })).toEqual([['CURRENCY_MISMATCH', 'input', 'currencyCode']]);
  expect(await refused({ expectedVersion: 1 })).toEqual([['NOT_FOUND', 'input', 'expectedVersion']]);
  expect(await entriesOf(mug)).toEqual([]);
});

test.each([
  [{ amountMinor: -1 }, [['input.amountMinor', 'OUT_OF_RANGE']]],
  [{ amountMinor: 100_000_000_001 }, [['input.amountMinor', 'OUT_OF_RANGE']]],
  [{ amountMinor: 10, compareAtMinor: 10 }, [['input.compareAtMinor', 'OUT_OF_RANGE']]],
  [{ amountMinor: 10, compareAtMinor: 100_000_000_001 }, [['input.compareAtMinor', 'OUT_OF_RANGE']]],
  [{ amountMinor: 10, from: JAN_10, until: JAN_10 }, [['input.until', 'OUT_OF_RANGE']]],
  [{ amountMinor: 10, from: '0000-01-01T00:00:00Z' }, [['input.from', 'OUT_OF_RANGE']]],
  [
    { amountMinor: 10, compareAtMinor: 9, from: JAN_20, until: JAN_10 },
    [
      ['input.compareAtMinor', 'OUT_OF_RANGE'],
      ['input.until', 'OUT_OF_RANGE'],
    ],
  ],
])('the price %j names every field that does not fit', async (price, fields) => {
  const outcome = await set({ merchandise: mug, ...price });
  expect(outcome).toEqual({ price: undefined, refusals: undefined, fields });
  expect(await entriesOf(mug)).toEqual([]);
});

test.each([
  ['a fraction', '1.5'],
  ['a text', '"1"'],
  ['more than is exact', '9007199254740993'],
])('an amount that is %s is refused', async (_what, amountMinor) => {
  const { errors } = await pricing.editor(
    `mutation { priceSet(input: { priceListId: "x", merchandiseId: "y", currencyCode: "EUR", amountMinor: ${amountMinor} }) { errors { code } } }`,
  );
  expect(errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('the largest amounts are exact, with their tax', async () => {
  const amountMinor = 100_000_000_000;
  await setPrice(pricing, {
    merchandise: mug,
    list: 'kr-krw',
    amountMinor: amountMinor - 1,
    compareAtMinor: amountMinor,
  });
  const { data } = await pricing.editor(
    'query ($merchandiseId: ID!, $priceListId: ID!) { priceAt(merchandiseId: $merchandiseId, priceListId: $priceListId, at: "2026-01-01T00:00:00Z") { amount { amount } net { amount } tax { amount { amount } } compareAt { amountMinor } } }',
    { merchandiseId: mug.id, priceListId: pricing.lists['kr-krw'] },
  );
  expect(data).toEqual({
    priceAt: {
      amount: { amount: '99999999999' },
      net: { amount: '90909090908' },
      tax: { amount: { amount: '9090909091' } },
      compareAt: { amountMinor },
    },
  });
});

test('staff see what a thing costs at any moment', async () => {
  await setPrice(pricing, { merchandise: mug, amountMinor: 1000 });
  await setPrice(pricing, { merchandise: mug, amountMinor: 800, from: JAN_10, until: JAN_20 });
  const at = async (moment: string, priceListId = pricing.lists['eu-eur']) => {
    const { data, errors } = await pricing.editor<{ priceAt: { amount: { amountMinor: number } } | null }>(
      'query ($id: ID!, $list: ID!, $at: DateTime!) { priceAt(merchandiseId: $id, priceListId: $list, at: $at) { amount { amountMinor } } }',
      { id: mug.id, list: priceListId, at: moment },
    );
    return data.priceAt?.amount.amountMinor ?? errors[0]?.extensions?.code ?? null;
  };
  expect(await Promise.all([JAN_1, JAN_10, JAN_20].map((moment) => at(moment)))).toEqual([1000, 800, 1000]);
  expect(await at(JAN_1, pricing.lists['eu-gbp'])).toBeNull();
  expect(await at(JAN_1, 'pls_nothing')).toBeNull();
  expect(await at('0000-01-01T00:00:00Z')).toBe('INVALID_INPUT');
});

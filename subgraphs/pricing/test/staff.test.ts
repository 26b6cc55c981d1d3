import { type Ask, customer, service, staff } from '#testkit';
import { inputTypeOf, makeMerchandise, setPrice, startPricing, type TestPricing } from './fixture';

let pricing: TestPricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.stop());

const THINGS: Record<string, [thing: string, fields: string]> = {
  priceListCreate: ['priceList', 'id version code name countryCode position'],
  priceListUpdate: ['priceList', 'id version code name countryCode position'],
  taxClassCreate: ['taxClass', 'id version code name'],
  taxClassUpdate: ['taxClass', 'id version code name'],
  taxRateSet: ['taxRate', 'id version rateBasisPoints'],
  merchandiseSet: ['merchandise', 'id taxation { version taxClass { code } }'],
};

/** Call a mutation as an editor: the thing, the refusals, and the fields that do not fit. */
async function call(mutation: string, input: Record<string, unknown>, headers: Record<string, string> = {}) {
  const [thing, fields] = THINGS[mutation] ?? ['', ''];
  const { data, errors } = await pricing.editor<{
    it: { thing: ({ id: string } & Record<string, unknown>) | null; errors: { code: string; path: string[] }[] } | null;
  }>(
    `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) {
      thing: ${thing} { ${fields} } errors { code path } } }`,
    { input },
    headers,
  );
  return {
    thing: data?.it?.thing,
    refusals: data?.it?.errors.map(({ code, path }) => [code, ...path]),
    fields: (errors[0]?.extensions?.fields as { path: string[]; code: string }[] | undefined)?.map(({ path, code }) => [
      path.join('.'),
      code,
    ]),
  };
}

const LIST = { name: 'Wholesale', channelSlug: 'eu', countryCode: 'DE', taxIncluded: false };

test('a list comes last unless it is told where to be, and can be moved', async () => {
  const usd = await call('priceListCreate', { ...LIST, code: 'eu-usd', currencyCode: 'USD' });
  expect(usd).toMatchObject({ refusals: [], thing: { version: 1, position: 5 } });
  const moved = await call('priceListUpdate', {
    id: usd.thing?.id,
    expectedVersion: 1,
    position: 9,
    countryCode: 'FR',
  });
  expect(moved).toMatchObject({ refusals: [], thing: { version: 2, position: 9, countryCode: 'FR', code: 'eu-usd' } });
});

test('a channel has one list in a currency, and a code belongs to one list, also when two race for it', async () => {
  const again = await call('priceListCreate', { ...LIST, code: 'eu-eur-2', currencyCode: 'EUR' });
  expect(again.refusals).toEqual([['PRICE_LIST_EXISTS', 'input', 'currencyCode']]);
  const input = { ...LIST, code: 'raced', channelSlug: 'raced' };
  const outcomes = await Promise.all([
    call('priceListCreate', { ...input, currencyCode: 'EUR' }),
    call('priceListCreate', { ...input, currencyCode: 'USD' }),
  ]);
  expect(outcomes.map(({ refusals }) => refusals).sort()).toEqual([[], [['CODE_TAKEN', 'input', 'code']]]);
});

test.each([
  ['priceListUpdate', () => ({ id: pricing.lists['jp-jpy'], code: 'eu-eur' })],
  ['taxClassUpdate', () => ({ id: pricing.taxClasses.reduced, code: 'standard' })],
])('%s cannot take a code, and is for those who saw the thing as it is', async (mutation, edit) => {
  expect((await call(mutation, { ...edit(), expectedVersion: 1 })).refusals).toEqual([['CODE_TAKEN', 'input', 'code']]);
  expect((await call(mutation, { id: 'xxx_nothing', expectedVersion: 1 })).refusals).toEqual([
    ['NOT_FOUND', 'input', 'id'],
  ]);
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map((index) => call(mutation, { id: edit().id, expectedVersion: 1, name: `Name ${index}` })),
  );
  const won = outcomes.filter(({ refusals }) => refusals?.length === 0);
  expect(won.map(({ thing }) => thing?.version)).toEqual([2]);
  const lost = outcomes.filter((outcome) => !won.includes(outcome)).map(({ refusals }) => refusals);
  expect(lost).toEqual(Array.from({ length: 3 }, () => [['VERSION_CONFLICT', 'input', 'expectedVersion']]));
});

test('names survive whatever they are made of, in both languages', async () => {
  const name = `"'; DROP TABLE tax_class; -- 🧦 {}`;
  const made = await call('taxClassCreate', { code: 'odd', name, translations: [{ locale: 'ko', name: '이상한 🧦' }] });
  expect(made.thing?.name).toBe(name);
  const again = { id: made.thing?.id, expectedVersion: 1, translations: [{ locale: 'ko', name: '' }] };
  expect((await call('taxClassUpdate', again, { 'x-locale': 'ko' })).thing?.name).toBe(name);
  const third = { id: made.thing?.id, expectedVersion: 2, translations: [{ locale: 'ko', name: '다시' }] };
  expect((await call('taxClassUpdate', third, { 'x-locale': 'ko' })).thing?.name).toBe('다시');
});

test('a tax rate is set, set again by those who saw it, and of two at once one succeeds', async () => {
  const rate = { taxClassId: pricing.taxClasses.untold, countryCode: 'FR', rateBasisPoints: 550 };
  const first = await Promise.all([call('taxRateSet', rate), call('taxRateSet', rate)]);
  expect(first.map(({ refusals }) => refusals).sort()).toEqual([
    [],
    [['VERSION_CONFLICT', 'input', 'expectedVersion']],
  ]);
  const second = await call('taxRateSet', { ...rate, rateBasisPoints: 600, expectedVersion: 1 });
  expect(second).toMatchObject({ refusals: [], thing: { version: 2, rateBasisPoints: 600 } });
  expect((await call('taxRateSet', { ...rate, countryCode: 'ES', expectedVersion: 1 })).refusals).toEqual([
    ['NOT_FOUND', 'input', 'expectedVersion'],
  ]);
  expect((await call('taxRateSet', { ...rate, taxClassId: 'txc_nothing' })).refusals).toEqual([
    ['NOT_FOUND', 'input', 'taxClassId'],
  ]);
});

test('a thing is told of once, and taxed anew by those who saw how it was', async () => {
  const { taxClasses, newId } = pricing;
  const thing = { id: newId('variant'), productId: newId('product'), sku: 'TOLD-OF', taxClassId: taxClasses.standard };
  const first = await Promise.all([call('merchandiseSet', thing), call('merchandiseSet', thing)]);
  expect(first.filter(({ refusals }) => refusals?.length === 0)).toHaveLength(1);
  const reduced = { ...thing, taxClassId: taxClasses.reduced, expectedVersion: 1 };
  expect((await call('merchandiseSet', reduced)).thing?.taxation).toEqual({
    version: 2,
    taxClass: { code: 'reduced' },
  });
  expect((await call('merchandiseSet', reduced)).refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
  const other = { ...thing, id: newId('variant') };
  expect((await call('merchandiseSet', other)).refusals).toEqual([['SKU_TAKEN', 'input', 'sku']]);
  expect((await call('merchandiseSet', { ...other, taxClassId: 'txc_nothing' })).refusals).toEqual([
    ['NOT_FOUND', 'input', 'taxClassId'],
  ]);
});

test.each([
  [
    'priceListCreate',
    { ...LIST, code: 'Not A Code', name: '', currencyCode: 'EUR', countryCode: 'XX', position: -1 },
    [
      ['input.code', 'INVALID_FORMAT'],
      ['input.name', 'REQUIRED'],
      ['input.countryCode', 'INVALID_FORMAT'],
      ['input.position', 'OUT_OF_RANGE'],
    ],
  ],
  ['priceListUpdate', { id: 'x', expectedVersion: 1, countryCode: 'de' }, [['input.countryCode', 'INVALID_FORMAT']]],
  [
    'taxClassCreate',
    { code: 'x', name: 'x', translations: [{ locale: 'ko', name: 'x'.repeat(201) }] },
    [['input.translations.0.name', 'TOO_LONG']],
  ],
  ['taxClassUpdate', { id: 'x'.repeat(61), expectedVersion: 1 }, [['input.id', 'TOO_LONG']]],
  [
    'taxRateSet',
    { taxClassId: 'x', countryCode: 'Germany', rateBasisPoints: 10_001 },
    [
      ['input.countryCode', 'INVALID_FORMAT'],
      ['input.rateBasisPoints', 'OUT_OF_RANGE'],
    ],
  ],
  [
    'merchandiseSet',
    { id: 'var_nothing', productId: `var_${'0'.repeat(24)}`, sku: 'no sku', taxClassId: 'x' },
    [
      ['input.id', 'INVALID_FORMAT'],
      ['input.productId', 'INVALID_FORMAT'],
      ['input.sku', 'INVALID_FORMAT'],
    ],
  ],
])('%s names every field that does not fit', async (mutation, input, fields) => {
  expect(await call(mutation, input)).toEqual({ thing: undefined, refusals: undefined, fields });
});

test('prices are found by thing, by SKU and by list, the newest first, page by page', async () => {
  const [mug, cap] = [await makeMerchandise(pricing), await makeMerchandise(pricing)];
  const made: string[] = [];
  for (const merchandise of [mug, cap]) {
    for (const list of ['eu-eur', 'eu-gbp', 'kr-krw']) {
      pricing.clock.advance(1);
      made.push(await setPrice(pricing, { merchandise, list, amountMinor: 1 }));
    }
  }
  interface Listing {
    prices: {
      totalCount: number;
      nodes: { id: string; merchandise: { id: string }; priceList: { code: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const find = async (where: object | null, first = 100, after?: string) => {
    const { data } = await pricing.editor<Listing>(
      `query ($where: PriceWhere, $first: Int!, $after: String) { prices(where: $where, first: $first, after: $after) {
        totalCount nodes { id merchandise { id } priceList { code } } pageInfo { hasNextPage endCursor } } }`,
      { where, first, after },
    );
    return data.prices;
  };
  const ids = async (where: object | null) => (await find(where)).nodes.map(({ id }) => id);
  const newest = made.toReversed();
  expect(await ids({ merchandiseId: mug.id })).toEqual(newest.slice(3));
  expect(await ids({ sku: cap.sku })).toEqual(newest.slice(0, 3));
  expect(await ids({ priceListId: pricing.lists['kr-krw'] })).toEqual([newest[0], newest[3]]);
  expect(await ids({ sku: cap.sku, priceListId: pricing.lists['eu-gbp'] })).toEqual([newest[1]]);
  expect(await ids({ sku: cap.sku, merchandiseId: mug.id })).toEqual([]);
  expect(await ids({ sku: "'; DROP TABLE--" })).toEqual([]);
  expect(await ids(null)).toEqual(newest);
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await find({}, 4, after);
    seen.push(...page.nodes.map(({ id }) => id));
    expect(page.totalCount).toBe(6);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(seen).toEqual(newest);
  const [first] = (await find({ sku: mug.sku })).nodes;
  expect(first).toMatchObject({ merchandise: { id: mug.id }, priceList: { code: 'kr-krw' } });
});

test('a price list is found by its id, and one that is not there is null', async () => {
  const find = async (id: string | undefined) =>
    (await pricing.editor('query ($id: ID!) { priceList(id: $id) { channelSlug currencyCode taxIncluded } }', { id }))
      .data;
  expect(await find(pricing.lists['kw-kwd'])).toEqual({
    priceList: { channelSlug: 'kw', currencyCode: 'KWD', taxIncluded: false },
  });
  expect(await find('pls_nothing')).toEqual({ priceList: null });
});

test.each([
  '{ priceLists { nodes { id } } }',
  '{ priceList(id: "x") { id } }',
  '{ prices { nodes { id } } }',
  '{ priceAt(merchandiseId: "x", priceListId: "x", at: "2026-01-01T00:00:00Z") { onSale } }',
  '{ taxClasses { nodes { id } } }',
])('%s is for staff who may read prices', async (query) => {
  const codeFor = async (ask: Ask) => (await ask(query)).errors[0]?.extensions?.code;
  expect(await codeFor(pricing.anonymous)).toBe('UNAUTHENTICATED');
  for (const who of [customer(), staff('catalog:read', 'pricing:write'), service()]) {
    expect(await codeFor(pricing.as(who))).toBe('FORBIDDEN');
  }
  expect(await codeFor(pricing.as(staff('pricing:read')))).toBeUndefined();
});

test('staff who may only read may not write', async () => {
  const { errors } = await pricing.as(staff('pricing:read'))(
    'mutation { priceRemove(input: { id: "prc_1", expectedVersion: 1 }) { errors { code } } }',
  );
  expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

test.each([0, 101])('a page of %i is refused', async (first) => {
  for (const field of ['priceLists', 'prices', 'taxClasses']) {
    const { errors } = await pricing.editor(`query ($first: Int!) { ${field}(first: $first) { totalCount } }`, {
      first,
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: ['first'] }] });
  }
});

test('a text that the database cannot hold is refused wherever it stands', async () => {
  const text = 'nothing\u0000';
  const answers = await Promise.all([
    pricing.editor('query ($text: String!) { prices(where: { sku: $text }) { totalCount } }', { text }),
    pricing.editor('query ($text: String!) { prices(after: $text) { totalCount } }', { text }),
    pricing.editor('query ($text: ID!) { priceList(id: $text) { id } }', { text }),
    pricing.editor(
      'mutation ($text: ID!) { priceRemove(input: { id: $text, expectedVersion: 1 }) { errors { code } } }',
      {
        text,
      },
    ),
    pricing.editor(
      'mutation ($text: String!) { taxClassCreate(input: { code: "nil", name: "Nil", translations: [{ locale: ko, name: $text }] }) { errors { code } } }',
      { text },
    ),
  ]);
  expect(answers.map(({ errors }) => errors[0]?.extensions?.code)).toEqual(answers.map(() => 'INVALID_INPUT'));
});

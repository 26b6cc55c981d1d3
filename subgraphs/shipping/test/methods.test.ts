import { flat, makeMethod, makeZone, must, mutate, startShipping, type TestShipping } from './fixture';

let shipping: TestShipping;
let europe: string;

beforeAll(async () => {
  shipping = await startShipping();
  europe = await makeZone(shipping, 'europe', ['NL', 'DE', 'NL']);
});
afterAll(() => shipping.stop());

const METHOD = `shippingMethod {
  id code name description channelSlugs carrier minDays maxDays maxWeightGrams position isActive version
  zone { code countryCodes } tariffs { currencyCode freeAboveMinor tiers { fromWeightGrams fromTotalMinor amountMinor } }
}`;

const create = (input: Record<string, unknown>) =>
  mutate(
    shipping.admin,
    'shippingMethodCreate',
    {
      ...{ zoneId: europe, code: 'spare', name: 'Spare', channelSlugs: ['eu'], carrier: 'sandbox', minDays: 1 },
      ...{ maxDays: 2, tariffs: [flat('EUR', 490)], ...input },
    },
    METHOD,
  );

test('a method is what staff say, and its zone keeps each country once', async () => {
  const input = {
    ...{ code: 'parcel', name: "Parcel 'n' more 📦", description: 'To the door', carrier: 'manual', position: 3 },
    translations: [{ locale: 'ko', name: '택배' }],
    maxWeightGrams: 30_000,
    tariffs: [
      {
        ...{ currencyCode: 'EUR', freeAboveMinor: 5_000 },
        tiers: [{ amountMinor: 490 }, { fromWeightGrams: 5_000, amountMinor: 990 }],
      },
    ],
  };
  const made = await create(input);
  expect(made).toEqual({
    shippingMethod: {
      ...{ id: expect.stringMatching(/^shm_/), code: 'parcel', name: "Parcel 'n' more 📦", description: 'To the door' },
      ...{ channelSlugs: ['eu'], carrier: 'manual', minDays: 1, maxDays: 2, maxWeightGrams: 30_000, position: 3 },
      ...{ isActive: true, version: 1, zone: { code: 'europe', countryCodes: ['DE', 'NL'] } },
      tariffs: [
        {
          ...{ currencyCode: 'EUR', freeAboveMinor: 5_000 },
          tiers: [
            { fromWeightGrams: 0, fromTotalMinor: 0, amountMinor: 490 },
            { fromWeightGrams: 5_000, fromTotalMinor: 0, amountMinor: 990 },
          ],
        },
      ],
    },
    errors: [],
  });
  const { id } = made.shippingMethod as { id: string };
  const query = 'query ($id: ID!) { shippingMethod(id: $id) { name description } }';
  expect(await must(shipping.admin(query, { id }, { 'x-locale': 'ko' }))).toEqual({
    shippingMethod: { name: '택배', description: 'To the door' },
  });
});

test('the second of two who change a method is told so, and nothing of theirs is kept', async () => {
  const id = await makeMethod(shipping, { zoneId: europe, code: 'contested' });
  const change = (name: string) =>
    mutate(shipping.admin, 'shippingMethodUpdate', { id, expectedVersion: 1, name, tariffs: [flat('EUR', 1)] }, METHOD);
  const outcomes = await Promise.all([change('One'), change('Other')]);
  expect(outcomes.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
  const winner = outcomes.find(({ shippingMethod }) => shippingMethod)?.shippingMethod as { name: string };
  const query = 'query ($id: ID!) { shippingMethod(id: $id) { name version tariffs { tiers { amountMinor } } } }';
  expect(await must(shipping.admin(query, { id }))).toEqual({
    shippingMethod: { name: winner.name, version: 2, tariffs: [{ tiers: [{ amountMinor: 1 }] }] },
  });
});

test.each([
  ['a code that is taken', { code: 'taken' }, 'CODE_TAKEN', ['input', 'code']],
  ['a zone that is not there', { zoneId: `shz_${'0'.repeat(24)}` }, 'NOT_FOUND', ['input', 'zoneId']],
  [
    'a tariff that leaves light carts out',
    { tariffs: [flat('EUR', 1), { currencyCode: 'KWD', tiers: [{ fromWeightGrams: 1, amountMinor: 1 }] }] },
    'TARIFF_INCOMPLETE',
    ['input', 'tariffs', '1', 'tiers'],
  ],
  [
    'a tariff that says something twice',
    { tariffs: [{ currencyCode: 'EUR', tiers: [{ amountMinor: 1 }, { amountMinor: 2 }] }] },
    'TARIFF_AMBIGUOUS',
    ['input', 'tariffs', '0', 'tiers'],
  ],
])('%s is refused', async (_what, input, code, path) => {
  await create({ code: 'taken' });
  expect(await create({ code: `spare-${code.toLowerCase().replaceAll('_', '-')}`, ...input })).toEqual({
    shippingMethod: null,
    errors: [{ code, path }],
  });
});

test('a method that is not there cannot be changed', async () => {
  const input = { id: `shm_${'0'.repeat(24)}`, expectedVersion: 1 };
  expect(await mutate(shipping.admin, 'shippingMethodUpdate', input, METHOD)).toEqual({
    shippingMethod: null,
    errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
  });
});

test('a page of methods costs as many statements for many as for few', async () => {
  const query =
    'query ($first: Int!) { shippingMethods(first: $first) { nodes { id zone { code } tariffs { currencyCode } } } }';
  for (let index = 0; index < 12; index += 1) await makeMethod(shipping, { zoneId: europe, code: `many-${index}` });
  const [few, many] = [
    await shipping.statements(() => must(shipping.admin(query, { first: 2 }))),
    await shipping.statements(() => must(shipping.admin(query, { first: 100 }))),
  ];
  expect(many).toBe(few);
});

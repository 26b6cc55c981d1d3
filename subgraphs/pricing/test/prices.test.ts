import { customer } from '#testkit';
import { entities, makeMerchandise, setPrice, startPricing, type TestMerchandise, type TestPricing } from './fixture';

let pricing: TestPricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.stop());

interface Price {
  amount: { amount: string };
  onSale: boolean;
}

const PRICE = `price { amount { amount currencyCode amountMinor } taxIncluded net { amount } gross { amount }
  tax { amount { amount } percent countryCode taxClass { code name } } compareAt { amount } onSale from until }`;

/** What a thing costs, with these headers. */
async function priceOf({ id }: { id: string }, headers: Record<string, string> = {}) {
  const found = await entities<{ price: Price | null }>(pricing.anonymous, 'Merchandise', [id], PRICE, headers);
  return { price: found.entities[0]?.price, codes: found.errors.map(({ extensions }) => extensions?.code) };
}

test('a price is split by its tax', async () => {
  const mug = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: mug, amountMinor: 1999 });
  expect(await priceOf(mug)).toEqual({
    codes: [],
    price: {
      amount: { amount: '19.99', currencyCode: 'EUR', amountMinor: 1999 },
      taxIncluded: true,
      net: { amount: '16.80' },
      gross: { amount: '19.99' },
      tax: {
        amount: { amount: '3.19' },
        percent: '19',
        countryCode: 'DE',
        taxClass: { code: 'standard', name: 'standard' },
      },
      compareAt: null,
      onSale: false,
      from: null,
      until: null,
    },
  });
});

test.each([
  ['KRW has no minor unit', 'kr', 'kr-krw', 38_900, { amount: '38900', net: '35364', gross: '38900', tax: '3536' }],
  ['KWD has three digits', 'kw', 'kw-kwd', 12_750, { amount: '12.750', net: '12.750', gross: '13.388', tax: '0.638' }],
  ['JPY, tax on top, half a yen up', 'jp', 'jp-jpy', 105, { amount: '105', net: '105', gross: '116', tax: '11' }],
])('%s', async (_what, channel, list, amountMinor, expected) => {
  const thing = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: thing, list, amountMinor });
  const { price } = await priceOf(thing, { 'x-channel': channel });
  expect(price).toMatchObject({
    amount: { amount: expected.amount },
    net: { amount: expected.net },
    gross: { amount: expected.gross },
    tax: { amount: { amount: expected.tax } },
  });
});

describe('a channel with two currencies', () => {
  let mug: TestMerchandise;
  beforeAll(async () => {
    mug = await makeMerchandise(pricing);
    await setPrice(pricing, { merchandise: mug, amountMinor: 2000 });
    await setPrice(pricing, { merchandise: mug, list: 'eu-gbp', amountMinor: 1750 });
    await setPrice(pricing, { merchandise: mug, list: 'kr-krw', amountMinor: 30_000 });
  });

  test.each([
    ['nothing', {}, '20.00'],
    ['its channel', { 'x-channel': 'eu' }, '20.00'],
    ['its first currency', { 'x-currency': 'EUR' }, '20.00'],
    ['its other currency', { 'x-channel': 'eu', 'x-currency': 'GBP' }, '17.50'],
    ['its other currency alone', { 'x-currency': 'GBP' }, '17.50'],
    ['another channel', { 'x-channel': 'kr', 'x-currency': 'KRW' }, '30000'],
  ])('a request that names %s', async (_what, headers, amount) => {
    expect((await priceOf(mug, headers)).price?.amount.amount).toBe(amount);
  });

  test('a currency that is not offered has no prices, and says which have', async () => {
    const found = await entities(pricing.anonymous, 'Merchandise', [mug.id], PRICE, { 'x-currency': 'KRW' });
    expect(found.entities).toEqual([{ price: null }]);
    expect(found.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'PRICING_CURRENCY_NOT_OFFERED', channel: 'eu', currency: 'KRW', offered: ['EUR', 'GBP'] },
    ]);
  });

  test('a channel without lists has no prices, and says so', async () => {
    expect(await priceOf(mug, { 'x-channel': 'mars' })).toEqual({
      price: null,
      codes: ['PRICING_CHANNEL_NOT_OFFERED'],
    });
  });

  test('staff work on lists whatever their headers say', async () => {
    const { data, errors } = await pricing.editor(
      '{ priceLists(first: 1) { nodes { code } } }',
      {},
      { 'x-channel': 'mars' },
    );
    expect([data, errors]).toEqual([{ priceLists: { nodes: [{ code: 'eu-eur' }] } }, []]);
  });
});

test('a thing that has no price in the list has none, which is no error', async () => {
  const [known, unknown] = [await makeMerchandise(pricing), { id: pricing.newId('variant') }];
  await setPrice(pricing, { merchandise: known, list: 'kr-krw', amountMinor: 1 });
  expect(await priceOf(known)).toEqual({ price: null, codes: [] });
  expect(await priceOf(unknown)).toEqual({ price: null, codes: [] });
});

test('a price of nothing is a price', async () => {
  const gift = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: gift, amountMinor: 0 });
  expect((await priceOf(gift)).price).toMatchObject({
    amount: { amount: '0.00' },
    tax: { amount: { amount: '0.00' } },
  });
});

test('a thing whose tax nobody knows has no price but an error, and the others have theirs', async () => {
  const [strange, mug] = [await makeMerchandise(pricing, { taxClass: 'untold' }), await makeMerchandise(pricing)];
  for (const merchandise of [strange, mug]) await setPrice(pricing, { merchandise, amountMinor: 100 });
  const found = await entities(pricing.anonymous, 'Merchandise', [strange.id, mug.id], PRICE);
  expect(found.entities).toMatchObject([{ price: null }, { price: { amount: { amount: '1.00' } } }]);
  expect(found.errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['_entities', 0, 'price'], { code: 'PRICING_TAX_RATE_MISSING', taxClass: 'untold', countryCode: 'DE' }],
  ]);
});

test('a sale holds from its first moment until just before its last', async () => {
  const mug = await makeMerchandise(pricing);
  const { now, advance } = pricing.clock;
  const inMs = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  await setPrice(pricing, { merchandise: mug, amountMinor: 2000 });
  await setPrice(pricing, { merchandise: mug, amountMinor: 1500, from: inMs(1000), until: inMs(2000) });
  const seen: unknown[] = [];
  for (const pause of [999, 1, 999, 1]) {
    advance(pause);
    const { price } = await priceOf(mug);
    seen.push([price?.amount.amount, price?.onSale]);
  }
  expect(seen).toEqual([
    ['20.00', false],
    ['15.00', true],
    ['15.00', true],
    ['20.00', false],
  ]);
});

test('a sale says until when, and what to strike through', async () => {
  const mug = await makeMerchandise(pricing);
  const [from, until] = ['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];
  await setPrice(pricing, { merchandise: mug, amountMinor: 2000 });
  await setPrice(pricing, { merchandise: mug, amountMinor: 1500, from, until });
  expect((await priceOf(mug)).price).toMatchObject({ compareAt: { amount: '20.00' }, onSale: true, from, until });
  const cap = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: cap, amountMinor: 2000, compareAtMinor: 2500 });
  expect((await priceOf(cap)).price).toMatchObject({ compareAt: { amount: '25.00' }, onSale: true, until: null });
});

test('the tax class is named in the language of the request', async () => {
  const mug = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: mug, amountMinor: 2000 });
  const { price } = await priceOf(mug, { 'x-locale': 'ko' });
  expect(price).toMatchObject({ tax: { taxClass: { name: 'standard (한국어)' } } });
});

test('how a thing is taxed inside is for staff, by every path', async () => {
  const mug = await makeMerchandise(pricing);
  const ask = (who: TestPricing['anonymous']) =>
    entities(who, 'Merchandise', [mug.id], 'taxation { version } alias: taxation { taxClass { code } }');
  for (const [who, code] of [
    [pricing.anonymous, 'UNAUTHENTICATED'],
    [pricing.as(customer()), 'FORBIDDEN'],
  ] as const) {
    const found = await ask(who);
    expect(found.entities).toEqual([{ taxation: null, alias: null }]);
    expect(found.errors.map(({ extensions }) => extensions?.code)).toEqual([code, code]);
  }
  expect((await ask(pricing.editor)).entities).toEqual([
    { taxation: { version: 1 }, alias: { taxClass: { code: 'standard' } } },
  ]);
});

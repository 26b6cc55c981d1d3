import { customer, service, staff } from '#testkit';
import { makeMerchandise, must, setPrice, startPricing, type TestMerchandise, type TestPricing } from './fixture';

let pricing: TestPricing;
let lamp: TestMerchandise;
let book: TestMerchandise;
let unpriced: TestMerchandise;
beforeAll(async () => {
  pricing = await startPricing();
  lamp = await makeMerchandise(pricing);
  book = await makeMerchandise(pricing, { taxClass: 'reduced' });
  unpriced = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: lamp, amountMinor: 1990, compareAtMinor: 2990 });
  await setPrice(pricing, { merchandise: book, amountMinor: 500 });
  await setPrice(pricing, { merchandise: lamp, list: 'kw-kwd', amountMinor: 12_345 });
});
afterAll(() => pricing.stop());

const QUERY = `query ($input: PriceQuoteInput!) { priceQuote(input: $input) {
  channel currencyCode countryCode taxIncluded shippingTax { percent taxClassCode }
  lines { merchandiseId unitAmountMinor compareAtMinor taxPercent taxClassCode }
} }`;

async function quote(input: Record<string, unknown>) {
  const { data, errors } = await pricing.as(service())<{ priceQuote: { lines: { merchandiseId: string }[] } | null }>(
    QUERY,
    { input },
  );
  return { quote: data?.priceQuote, codes: errors.map(({ extensions }) => extensions?.code) };
}

const DE = { channel: 'eu', currencyCode: 'EUR' };

test('says what things cost, how they are taxed, and what is taken on shipping', async () => {
  const merchandiseIds = [lamp.id, book.id, unpriced.id, lamp.id, 'var_unknown'];
  expect(await quote({ ...DE, merchandiseIds })).toEqual({
    codes: [],
    quote: {
      ...{ ...DE, countryCode: 'DE', taxIncluded: true, shippingTax: { percent: '19', taxClassCode: 'standard' } },
      lines: [
        {
          ...{ merchandiseId: lamp.id, unitAmountMinor: 1990, compareAtMinor: 2990 },
          ...{ taxPercent: '19', taxClassCode: 'standard' },
        },
        {
          ...{ merchandiseId: book.id, unitAmountMinor: 500, compareAtMinor: null },
          ...{ taxPercent: '7', taxClassCode: 'reduced' },
        },
      ],
    },
  });
});

test('the taxes are those of where things go', async () => {
  const answer = await quote({ ...DE, countryCode: 'KW', merchandiseIds: [lamp.id, book.id] });
  expect(answer.quote).toMatchObject({
    countryCode: 'KW',
    shippingTax: { percent: '5' },
    lines: [{ taxPercent: '5' }, { taxPercent: '0' }],
  });
});

test('where nobody has set them nothing is sold, and nothing is said of shipping', async () => {
  expect((await quote({ ...DE, countryCode: 'US', merchandiseIds: [lamp.id] })).codes).toEqual([
    'PRICING_TAX_RATE_MISSING',
  ]);
  const empty = await quote({ ...DE, countryCode: 'US', merchandiseIds: [] });
  expect(empty.quote).toMatchObject({ shippingTax: null, lines: [] });
});

test('channel and currency are those of the first list unless said, and are said', async () => {
  expect((await quote({ merchandiseIds: [] })).quote).toMatchObject(DE);
  const kuwait = await quote({ channel: 'kw', merchandiseIds: [lamp.id] });
  expect(kuwait.quote).toMatchObject({ currencyCode: 'KWD', taxIncluded: false, lines: [{ unitAmountMinor: 12_345 }] });
  expect((await quote({ channel: 'mars', merchandiseIds: [] })).codes).toEqual(['PRICING_CHANNEL_NOT_OFFERED']);
  const pounds = await quote({ channel: 'kw', currencyCode: 'EUR', merchandiseIds: [] });
  expect(pounds.codes).toEqual(['PRICING_CURRENCY_NOT_OFFERED']);
});

test('a price that staff set holds at once, and what is taken on shipping soon', async () => {
  const thing = await makeMerchandise(pricing);
  await setPrice(pricing, { merchandise: thing, amountMinor: 1 });
  expect((await quote({ ...DE, merchandiseIds: [thing.id] })).quote?.lines).toMatchObject([{ unitAmountMinor: 1 }]);
  await must(
    pricing.editor('mutation ($input: TaxRateSetInput!) { taxRateSet(input: $input) { errors { code } } }', {
      input: { taxClassId: pricing.taxClasses.standard, countryCode: 'FR', rateBasisPoints: 2000 },
    }),
  );
  expect((await quote({ ...DE, countryCode: 'FR', merchandiseIds: [] })).quote).toMatchObject({
    shippingTax: { percent: '20' },
  });
});

test('costs one statement, however many things are asked for', async () => {
  const ids = Array.from({ length: 50 }, () => pricing.newId('variant') as string);
  await quote({ ...DE, merchandiseIds: ids });
  const cost = (count: number) =>
    pricing.statements(() => quote({ ...DE, merchandiseIds: [lamp.id, ...ids.slice(1, count)] }));
  expect([await cost(1), await cost(50)]).toEqual([1, 1]);
});

test('is for checkout alone', async () => {
  for (const principal of [{ kind: 'anonymous' } as const, customer(), staff('pricing:read'), service('orders')]) {
    const { errors } = await pricing.as(principal)(QUERY, { input: { merchandiseIds: [] } });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  }
});

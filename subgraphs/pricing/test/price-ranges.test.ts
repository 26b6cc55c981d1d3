import fc from 'fast-check';
import { entities, makeMerchandise, setPrice, startPricing, type TestMerchandise, type TestPricing } from './fixture';

let pricing: TestPricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.stop());

interface Ranged {
  priceRange: { min: { amountMinor: number }; max: { amountMinor: number } } | null;
}
const RANGE = 'priceRange { min { amountMinor currencyCode } max { amountMinor currencyCode } }';

const rangesOf = async (ids: readonly string[], headers: Record<string, string> = {}) =>
  entities<Ranged>(pricing.anonymous, 'Product', ids, RANGE, headers);

async function makeProduct(things: number): Promise<{ productId: string; things: TestMerchandise[] }> {
  const productId = pricing.newId('product');
  const made: TestMerchandise[] = [];
  for (let index = 0; index < things; index += 1) made.push(await makeMerchandise(pricing, { productId }));
  return { productId, things: made };
}

test('a product ranges over its things, in the currency of the request', async () => {
  const { productId, things } = await makeProduct(3);
  for (const [index, merchandise] of things.entries()) {
    await setPrice(pricing, { merchandise, amountMinor: 1000 + index });
    await setPrice(pricing, { merchandise, list: 'eu-gbp', amountMinor: 500 });
  }
  expect((await rangesOf([productId])).entities).toEqual([
    {
      priceRange: { min: { amountMinor: 1000, currencyCode: 'EUR' }, max: { amountMinor: 1002, currencyCode: 'EUR' } },
    },
  ]);
  expect((await rangesOf([productId], { 'x-currency': 'GBP' })).entities).toEqual([
    { priceRange: { min: { amountMinor: 500, currencyCode: 'GBP' }, max: { amountMinor: 500, currencyCode: 'GBP' } } },
  ]);
});

test('a product has no range when nothing of it has a price, which is no error', async () => {
  const { productId } = await makeProduct(2);
  expect(await rangesOf([productId, pricing.newId('product')])).toEqual({
    entities: [{ priceRange: null }, { priceRange: null }],
    errors: [],
  });
});

test('a thing without a price does not count', async () => {
  const { productId, things } = await makeProduct(2);
  const [priced] = things as [TestMerchandise, TestMerchandise];
  await setPrice(pricing, { merchandise: priced, amountMinor: 700 });
  expect((await rangesOf([productId])).entities).toMatchObject([
    { priceRange: { min: { amountMinor: 700 }, max: { amountMinor: 700 } } },
  ]);
});

test('a currency that is not offered has no ranges, and says so once a product', async () => {
  const { productId } = await makeProduct(1);
  const { entities: found, errors } = await rangesOf([productId], { 'x-currency': 'JPY' });
  expect(found).toEqual([{ priceRange: null }]);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['PRICING_CURRENCY_NOT_OFFERED']);
});

// What a product's range is worked out from in SQL, and a price in the domain, has to be the same.
const day = (number: number | null) => (number === null ? null : new Date(Date.UTC(2026, 0, number)).toISOString());
const amountMinor = fc.integer({ min: 0, max: 50 });
const someDay = fc.integer({ min: -3, max: 5 });
const schedule = fc.record({ amountMinor, from: someDay, until: fc.constantFrom(0, 1, 2) }).map((sale) => ({
  ...sale,
  from: day(sale.from),
  until: day(sale.from + 1 + sale.until),
}));
const prices = fc.tuple(
  fc.option(amountMinor),
  fc.uniqueArray(schedule, { selector: ({ from }) => from, maxLength: 2 }),
);

test('the range is that of the prices of its things, whatever their schedules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(prices, { minLength: 1, maxLength: 3 }), async (wanted) => {
      const { productId, things } = await makeProduct(wanted.length);
      for (const [index, [base, sales]] of wanted.entries()) {
        const merchandise = things[index] as TestMerchandise;
        if (base !== null) await setPrice(pricing, { merchandise, amountMinor: base });
        for (const sale of sales) await setPrice(pricing, { merchandise, ...sale }).catch(() => 'overlaps another');
      }
      const ids = things.map(({ id }) => id);
      const found = await entities<{ price: { amount: { amountMinor: number } } | null }>(
        pricing.anonymous,
        'Merchandise',
        ids,
        'price { amount { amountMinor } }',
      );
      const amounts = found.entities.flatMap((one) => (one?.price ? [one.price.amount.amountMinor] : []));
      const range = (await rangesOf([productId])).entities[0]?.priceRange;
      const expected = amounts.length > 0 ? [Math.min(...amounts), Math.max(...amounts)] : undefined;
      expect(range ? [range.min.amountMinor, range.max.amountMinor] : undefined).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

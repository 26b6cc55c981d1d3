import { createId, EVENTS } from '#contracts';
import { inputTypeOf, makeMerchandise, priceInput, startPricing, type TestPrice, type TestPricing } from './fixture';

let pricing: TestPricing;
beforeAll(async () => {
  pricing = await startPricing();
});
beforeEach(() => pricing.emitted());
afterAll(() => pricing.stop());

type Answer = { it: { price: { id: string; version: number } | null; errors: { code: string }[] } };

const call = async (mutation: 'priceSet' | 'priceRemove', input: Record<string, unknown>) => {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) {
    it: ${mutation}(input: $input) { price { id version } errors { code } }
  }`;
  return (await pricing.editor<Answer>(query, { input })).data.it;
};
const set = (price: TestPrice) => call('priceSet', priceInput(pricing, price));

test('whoever keeps prices is told when one is set, changed or removed', async () => {
  const mug = await makeMerchandise(pricing);
  const { price } = await set({ merchandise: mug, amountMinor: 1_000 });
  await set({ merchandise: mug, amountMinor: 1_200, expectedVersion: 1 });
  await call('priceRemove', { id: price?.id, expectedVersion: 2 });
  const told = await pricing.emitted();
  expect(told.map(({ name, key }) => [name, key])).toEqual(
    Array.from({ length: 3 }, () => ['pricing.price-changed.v1', mug.id]),
  );
  expect(told[0]?.payload).toEqual({
    ...{ merchandiseId: mug.id, productId: mug.productId, currencyCode: 'EUR', channel: 'eu' },
    priceListId: expect.stringMatching(/^pls_/),
  });
});

test('what is refused is not told', async () => {
  const mug = await makeMerchandise(pricing);
  await set({ merchandise: mug, amountMinor: 1_000 });
  await pricing.emitted();
  expect((await set({ merchandise: mug, amountMinor: 1_200, expectedVersion: 9 })).errors).toMatchObject([
    { code: 'VERSION_CONFLICT' },
  ]);
  expect(await pricing.emitted()).toEqual([]);
});

test('a variant that is renamed in the catalog is renamed here; one without a price stays unknown', async () => {
  const mug = await makeMerchandise(pricing);
  const renamed = `RENAMED-${mug.sku}`;
  const variants = [
    { id: mug.id, sku: renamed, weightGrams: 1 },
    { id: createId('variant'), sku: `NEW-${mug.sku}`, weightGrams: 1 },
  ];
  const product = { productId: mug.productId, version: 2, status: 'PUBLISHED' as const, slug: 'mug', name: 'Mug' };
  await pricing.deliver(EVENTS.catalog.productChanged, { ...product, channels: ['eu'], variants });
  const rows = await pricing.database.sql('SELECT id, sku FROM merchandise WHERE product_id = $1', [mug.productId]);
  expect(rows).toEqual([{ id: mug.id, sku: renamed }]);
});

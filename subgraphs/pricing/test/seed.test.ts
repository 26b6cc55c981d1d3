import { createDemoShop } from '#demo';
import { seedDatabase } from '#kit';
import { demoRows } from '../src/demo-rows';
import { entities, must, startPricing, type TestPricing } from './fixture';

const shop = createDemoShop({ size: 0.05 });
const variants = [...shop.variants()];
let pricing: TestPricing;

// The fixture has made tax classes called `standard` and `reduced`, and a list of the channel `eu` in euros, before.
beforeAll(async () => {
  pricing = await startPricing();
  for (let times = 0; times < 2; times += 1) await seedDatabase(pricing.databaseUrl, demoRows(shop));
});
afterAll(() => pricing.stop());

test('what staff made before stays, and nothing hangs in the air', async () => {
  const { data } = await must(
    pricing.editor<{ priceLists: { nodes: { code: string }[] }; prices: { totalCount: number } }>(
      '{ priceLists(first: 100) { nodes { code } } prices { totalCount } }',
    ),
  );
  const codes = data.priceLists.nodes.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['eu-eur', 'kr-krw', 'kw-kwd']));
  expect(codes).not.toContain('eu-retail');
  expect(data.prices.totalCount).toBe(0);
});

describe('in an empty shop', () => {
  let fresh: TestPricing;
  beforeAll(async () => {
    fresh = await startPricing({ furnished: false });
    for (let times = 0; times < 2; times += 1) await seedDatabase(fresh.databaseUrl, demoRows(shop));
  });
  afterAll(() => fresh.stop());

  test('everything is there once after two times, the default channel first', async () => {
    interface Listing {
      priceLists: { nodes: { channelSlug: string; currencyCode: string; taxIncluded: boolean; countryCode: string }[] };
      taxClasses: { totalCount: number };
      prices: { totalCount: number };
    }
    const { data } = await must(
      fresh.editor<Listing>(
        '{ priceLists { nodes { channelSlug currencyCode taxIncluded countryCode } } taxClasses { totalCount } prices { totalCount } }',
      ),
    );
    const [home] = shop.channels.filter(({ isDefault }) => isDefault);
    expect(data.priceLists.nodes).toHaveLength(shop.priceLists.length);
    expect(data.priceLists.nodes[0]).toEqual({
      channelSlug: home?.slug,
      currencyCode: home?.currencyCode,
      taxIncluded: home?.taxInclusive,
      countryCode: home?.countryCodes[0],
    });
    expect(data.taxClasses.totalCount).toBe(shop.taxClasses.length);
    expect(data.prices.totalCount).toBe([...shop.prices()].length);
  });

  test('every variant has the price that the demo shop says, in every channel that sells it', async () => {
    const at = fresh.clock.now().toISOString();
    // A sale follows the price it undercuts, so that the last price of a variant that holds is the one that counts.
    const holding = [...shop.prices()].filter(
      ({ startsAt, endsAt }) => (!startsAt || startsAt <= at) && (!endsAt || at < endsAt),
    );
    expect(holding.some(({ startsAt }) => startsAt)).toBe(true);
    for (const { id, channelSlug } of shop.priceLists) {
      const wanted = new Map(
        holding.filter(({ priceListId }) => priceListId === id).map((price) => [price.variantId, price.amountMinor]),
      );
      const found = await entities<{ price: { amount: { amountMinor: number } } | null }>(
        fresh.anonymous,
        'Merchandise',
        variants.map((variant) => variant.id),
        'price { amount { amountMinor } }',
        { 'x-channel': channelSlug },
      );
      expect(found.errors).toEqual([]);
      expect(found.entities.map((entity) => entity?.price?.amount.amountMinor)).toEqual(
        variants.map((variant) => wanted.get(variant.id)),
      );
    }
  });
});

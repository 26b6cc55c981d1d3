import { createDemoShop } from '../demo-shop';

const shop = createDemoShop();
const products = new Map([...shop.products()].map((product) => [product.id, product]));
const variants = [...shop.variants()];
const prices = [...shop.prices()];
const sales = prices.filter(({ startsAt }) => startsAt !== null);
const regular = prices.filter(({ startsAt }) => startsAt === null);

test('every variant has one regular price in each channel that sells it, and in no other', () => {
  const slugs = new Map(shop.priceLists.map(({ id, channelSlug }) => [id, channelSlug]));
  const priced = new Map<string, string[]>(variants.map(({ id }) => [id, []]));
  for (const { variantId, priceListId } of regular) priced.get(variantId)?.push(slugs.get(priceListId) ?? '?');
  const wanted = variants.map(({ id, productId }) => [id, products.get(productId)?.channelSlugs]);
  expect([...priced]).toEqual(wanted);
});

test('a price names an existing variant by id, SKU and product, in the currency of its list', () => {
  const known = new Map(variants.map(({ id, sku, productId }) => [id, sku + productId]));
  const currencies = new Map(shop.priceLists.map(({ id, currencyCode }) => [id, currencyCode]));
  expect(prices.filter(({ variantId, sku, productId }) => known.get(variantId) !== sku + productId)).toEqual([]);
  expect(prices.filter(({ priceListId, currencyCode }) => currencies.get(priceListId) !== currencyCode)).toEqual([]);
});

test('every amount is a whole number of minor units above zero, and below what it is compared to', () => {
  expect(prices.filter(({ amountMinor }) => !Number.isSafeInteger(amountMinor) || amountMinor <= 0)).toEqual([]);
  const compared = prices.filter(({ compareAtMinor }) => compareAtMinor !== null);
  expect(compared.length).toBeGreaterThan(sales.length);
  expect(compared.filter(({ amountMinor, compareAtMinor }) => (compareAtMinor ?? 0) <= amountMinor)).toEqual([]);
});

test('a sale undercuts the regular price of the same variant and list, and ends after it starts', () => {
  const amounts = new Map(regular.map((price) => [price.variantId + price.priceListId, price.amountMinor]));
  expect(sales.filter((sale) => sale.amountMinor >= (amounts.get(sale.variantId + sale.priceListId) ?? 0))).toEqual([]);
  expect(sales.filter(({ startsAt, endsAt }) => (startsAt ?? '') >= (endsAt ?? ''))).toEqual([]);
});

test('some sales are over, some are running, some are still to come', () => {
  const { today } = shop;
  const over = sales.filter(({ endsAt }) => (endsAt ?? '') <= today);
  const toCome = sales.filter(({ startsAt }) => (startsAt ?? '') > today);
  expect(over.length).toBeGreaterThan(100);
  expect(toCome.length).toBeGreaterThan(100);
  expect(sales.length - over.length - toCome.length).toBeGreaterThan(100);
});

test('what costs more in euros costs at least as much in won and in dinars', () => {
  const lists = new Map(shop.priceLists.map(({ id, channelSlug }) => [id, channelSlug]));
  const amounts = new Map<string, Map<string, number>>();
  for (const { variantId, priceListId, amountMinor } of regular) {
    const own = amounts.get(variantId) ?? new Map<string, number>();
    amounts.set(variantId, own.set(lists.get(priceListId) ?? '?', amountMinor));
  }
  const sold = [...amounts.values()].filter(({ size }) => size === 3);
  const sorted = sold.map((own) => ['eu', 'kr', 'kw'].map((slug) => own.get(slug) ?? Number.NaN));
  sorted.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const cheapest = sorted.slice(0, 100);
  const dearest = sorted.slice(-100);
  for (const currency of [1, 2]) {
    const most = Math.max(...cheapest.map((row) => row[currency] ?? Number.NaN));
    expect(dearest.filter((row) => (row[currency] ?? 0) <= most)).toEqual([]);
  }
});

test('every tax class has a rate in every country a channel delivers to, and goods of its own', () => {
  const rates = shop.taxRates.map(({ taxClassId, countryCode }) => `${taxClassId} ${countryCode}`);
  const countries = shop.channels.flatMap(({ countryCodes }) => countryCodes);
  const wanted = countries.flatMap((country) => shop.taxClasses.map(({ id }) => `${id} ${country}`));
  expect([...rates].sort()).toEqual([...wanted].sort());
  expect(new Set(variants.map(({ taxClassId }) => taxClassId))).toEqual(new Set(shop.taxClasses.map(({ id }) => id)));
});

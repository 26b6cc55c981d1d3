import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type IdKind, isId } from '#contracts';
import { createDemoShop } from './demo-shop';
import type { DemoShop } from './types/shop';

const PARTS = ['products', 'variants', 'prices', 'stock', 'customers', 'reviews', 'wishlists'] as const;
type Part = (typeof PARTS)[number];

/** What a part of a shop comes to, without holding it. */
function measure(shop: DemoShop, part: Part): { count: number; hash: string } {
  const hash = createHash('sha256');
  let count = 0;
  for (const thing of shop[part]()) {
    hash.update(JSON.stringify(thing));
    count += 1;
  }
  return { count, hash: hash.digest('hex') };
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const measureAll = (shop: DemoShop, parts: readonly Part[]) =>
  Object.fromEntries(parts.map((part) => [part, measure(shop, part)]));

test('the shop of size 1 has 2,000 products, over 8,000 variants, 20,000 reviews and 500 customers', () => {
  const { counts } = createDemoShop();
  expect(counts).toMatchObject({ products: 2_000, customers: 500, reviews: 20_000 });
  expect(counts.variants).toBeGreaterThanOrEqual(8_000);
});

test('the shop yields as much as it says', () => {
  const shop = createDemoShop({ size: 0.2 });
  expect(shop.counts).toEqual({
    products: measure(shop, 'products').count,
    variants: measure(shop, 'variants').count,
    customers: measure(shop, 'customers').count,
    reviews: measure(shop, 'reviews').count,
  });
});

test('the shop of size 10 is ten times as large', () => {
  const { counts } = createDemoShop({ size: 10 });
  expect(counts).toMatchObject({ products: 20_000, customers: 5_000, reviews: 200_000 });
  expect(counts.variants).toBeGreaterThanOrEqual(80_000);
});

test('a large shop is made one thing at a time: what was seen can be forgotten', () => {
  const shop = createDemoShop({ size: 10 });
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let seen = 0;
  for (const _ of shop.variants()) {
    seen += 1;
    if (seen < 40_000) continue;
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
    break;
  }
  expect.assertions(1);
});

test('a shop for a test has a hundred products from every department', () => {
  const shop = createDemoShop({ size: 0.05 });
  const parents = new Map(shop.categories.map(({ id, parentId }) => [id, parentId]));
  const departments = [...shop.products()].map(({ categoryId }) => parents.get(parents.get(categoryId) ?? '') ?? '');
  expect(departments).toHaveLength(100);
  expect(new Set(departments)).toEqual(new Set(shop.categories.filter((c) => c.depth === 0).map(({ id }) => id)));
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('there is no shop of size %p', (size) => {
  expect(() => createDemoShop({ size })).toThrow(RangeError);
});

test('two shops of one size are the same to the last letter, whatever order their parts are made in', () => {
  const forward = measureAll(createDemoShop({ size: 0.1 }), PARTS);
  jest.isolateModules(() => {
    const fresh: typeof import('./demo-shop') = require('./demo-shop');
    const backward = measureAll(fresh.createDemoShop({ size: 0.1 }), [...PARTS].reverse());
    expect(backward).toEqual(forward);
  });
});

test('ids are the same in every process and at every size', () => {
  for (const size of [0.05, 1]) {
    const [product] = createDemoShop({ size }).products();
    const [variant] = createDemoShop({ size }).variants();
    const [customer] = createDemoShop({ size }).customers();
    expect([product?.id, variant?.id, customer?.id]).toEqual([
      'prd_01jssb00v0fx0awfy84d5wh6',
      'var_01jssb00v0c05ey46f4vhq6r',
      'cus_01hm56nz00dg01hqm93ryk7d',
    ]);
  }
});

test('no two things have one id, and every id has the form that services check', () => {
  const shop = createDemoShop({ size: 0.5 });
  const products = [...shop.products()];
  const customers = [...shop.customers()];
  const wishlists = [...shop.wishlists()];
  const stock = [...shop.stock()];
  const kinds = {
    channel: shop.channels,
    category: shop.categories,
    collection: shop.collections,
    priceList: shop.priceLists,
    taxClass: shop.taxClasses,
    taxRate: shop.taxRates,
    warehouse: shop.warehouses,
    staff: shop.staff,
    product: products,
    media: products.flatMap(({ media }) => media),
    variant: [...shop.variants()],
    price: [...shop.prices()],
    stockLevel: stock,
    movement: stock.flatMap(({ movement }) => movement ?? []),
    customer: customers,
    address: customers.flatMap(({ addresses }) => addresses),
    review: [...shop.reviews()],
    wishlist: wishlists,
    wishlistItem: wishlists.flatMap(({ items }) => items),
  } as const;
  for (const [kind, things] of Object.entries(kinds) as [IdKind, readonly { id: string }[]][]) {
    expect(things.filter(({ id }) => !isId(kind, id))).toEqual([]);
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  }
});

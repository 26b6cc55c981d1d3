import { LISTING_PAGE, type ListedProduct, PRODUCT_PAGE } from '../harness/pages';
import { anybody, must } from '../harness/shop';

const listing = async (headers: Record<string, string> = {}, first = 20): Promise<readonly ListedProduct[]> => {
  const asked = anybody<{ products: { nodes: ListedProduct[] } }>(LISTING_PAGE, { first }, headers);
  return (await must(asked)).products.nodes;
};

test('a customer sees a page of products with prices, pictures, stock and ratings', async () => {
  const products = await listing();
  expect(products).toHaveLength(20);
  for (const { name, media, priceRange, defaultVariant, rating } of products) {
    expect(name).not.toBe('');
    expect(media[0]?.url).toMatch(/^http.*\.svg$/);
    expect(priceRange?.min.amountMinor).toBeGreaterThan(0);
    expect(defaultVariant?.availability?.inStock).toEqual(expect.any(Boolean));
    expect(rating?.count).toBeGreaterThanOrEqual(0);
  }
  expect(products.some(({ rating }) => (rating?.count ?? 0) > 0)).toBe(true);
});

test('the pictures are there to be fetched', async () => {
  const [product] = await listing({}, 1);
  const picture = await fetch(product?.media[0]?.url ?? '');
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(await picture.text()).toMatch(/^<svg /);
});

test.each([
  ['eu', 'EUR'],
  ['kr', 'KRW'],
  ['kw', 'KWD'],
])('in the channel %s prices are in %s', async (channel, currency) => {
  const priced = (await listing({ 'x-channel': channel })).map(({ defaultVariant }) => defaultVariant?.price?.amount);
  expect(new Set(priced.map((price) => price?.currencyCode))).toEqual(new Set([currency]));
});

test('the shop speaks Korean', async () => {
  const products = await listing({ 'x-channel': 'kr', 'x-locale': 'ko' });
  expect(products.filter(({ name }) => !/\p{Script=Hangul}/u.test(name))).toEqual([]);
});

test('a product page shows its variants, stock by warehouse and reviews with their authors', async () => {
  const popular = (await listing({}, 100)).toSorted((a, b) => (b.rating?.count ?? 0) - (a.rating?.count ?? 0))[0];
  const { product } = await must(
    anybody<{ product: Record<string, { nodes: { author: { displayName: string } }[] }> & { variants: unknown[] } }>(
      PRODUCT_PAGE,
      { slug: popular?.slug },
    ),
  );
  expect(product.variants.length).toBeGreaterThan(0);
  expect(product.reviews?.nodes.length).toBe(Math.min(10, popular?.rating?.count ?? 0));
  for (const { author } of product.reviews?.nodes ?? []) expect(author.displayName).toMatch(/\S/);
});

test('a category shows what lies below it', async () => {
  const { categories } = await must(
    anybody<{ categories: { slug: string; children: { slug: string }[] }[] }>(
      '{ categories { slug children { slug } } }',
    ),
  );
  const [department] = categories;
  const { products } = await must(
    anybody<{ products: { nodes: { category: { path: { slug: string }[] } }[] } }>(
      `query ($where: ProductWhere) { products(first: 50, where: $where) { nodes { category { path { slug } } } } }`,
      { where: { categories: [department?.slug] } },
    ),
  );
  expect(products.nodes.length).toBeGreaterThan(0);
  expect(new Set(products.nodes.map(({ category }) => category.path[0]?.slug))).toEqual(new Set([department?.slug]));
});

import { createDemoShop, type DemoProduct } from '#demo';
import { seedDatabase } from '#kit';
import type { TestSubgraph } from '#testkit';
import { demoRows } from '../src/demo-rows';
import { makeProduct, must, startCatalog } from './fixture';

const shop = createDemoShop({ size: 0.05 });
const [taken, ...others] = [...shop.products()].filter(isForSale);
let catalog: TestSubgraph;

// Staff were there before: they have a department called `home`, and a product under a slug of the demo shop.
beforeAll(async () => {
  const made = await startCatalog();
  await makeProduct(made, taken?.slug ?? '');
  catalog = made;
  for (let times = 0; times < 2; times += 1) await seedDatabase(made.databaseUrl, demoRows(shop));
});
afterAll(() => catalog.stop());

test('after two times everything is there once, but for what staff had made before', async () => {
  const { data } = await must(catalog.anonymous<{ products: { totalCount: number } }>('{ products { totalCount } }'));
  expect(data.products.totalCount).toBe(others.length + 1);
});

test('a product of the demo shop is shown with its variants, category and picture, in Korean too', async () => {
  const [product] = others;
  const { data } = await must(
    catalog.anonymous<{ product: { name: string; variants: unknown[]; media: { url: string }[] } }>(
      'query ($slug: String) { product(slug: $slug) { name variants { sku } media { url } category { name } } }',
      { slug: product?.slug },
      { 'x-locale': 'ko' },
    ),
  );
  const variants = [...shop.variants()].filter(({ productId }) => productId === product?.id);
  expect(data.product).toMatchObject({ name: product?.name.ko, variants: variants.map(({ sku }) => ({ sku })) });
  const path = new URL(data.product.media[0]?.url ?? '').pathname;
  const picture = await catalog.request({ url: path, method: 'GET' });
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/svg+xml']);
});

test('the product that staff had made stays as they made it', async () => {
  const { data } = await must(
    catalog.anonymous('query ($slug: String) { product(slug: $slug) { name variants { sku } } }', {
      slug: taken?.slug,
    }),
  );
  expect(data).toEqual({
    product: { name: taken?.slug, variants: [{ sku: `${taken?.slug}-S0`.toUpperCase() }] },
  });
});

/** Whether the demo shop's product gets in: it is published, and not in the department that staff have already. */
function isForSale({ status, categoryId }: DemoProduct): boolean {
  const find = (id: string | null) => shop.categories.find((category) => category.id === id);
  const group = find(find(categoryId)?.parentId ?? null);
  return status === 'PUBLISHED' && find(group?.parentId ?? null)?.slug !== 'home';
}

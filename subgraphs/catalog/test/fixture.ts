import { type Answer, type Ask, staff, startTestSubgraph, type TestSubgraph } from '#testkit';
import { createCatalog } from '../src/catalog';

/** Where the pictures of a test shop are. */
export const PUBLIC_URL = 'http://pictures.example';

/** catalog with two channels, a category and an attribute, and staff who may do everything. */
export async function startCatalog(): Promise<TestSubgraph & { editor: Ask; categoryId: string }> {
  const catalog = await startTestSubgraph('catalog', (database) => createCatalog({ database, publicUrl: PUBLIC_URL }));
  const editor = catalog.as(staff('catalog:read', 'catalog:write'));
  for (const [slug, currencyCode] of [
    ['eu', 'EUR'],
    ['kw', 'KWD'],
  ]) {
    await must(
      editor(`mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { errors { message } } }`, {
        input: { slug, name: slug, currencyCode, defaultLocale: 'en', locales: ['en', 'ko'], countryCodes: ['DE'] },
      }),
    );
  }
  await must(
    editor(`mutation { attributeCreate(input: { code: "material", type: ENUM, name: "Material",
      choices: [{ code: "wool", name: "Wool", translations: [{ locale: ko, name: "울" }] }] }) { errors { message } } }`),
  );
  await must(
    editor(
      `mutation { attributeCreate(input: { code: "capacity", type: NUMBER, name: "Capacity", unit: "ml" }) { errors { message } } }`,
    ),
  );
  const { data } = await must(
    editor<{ categoryCreate: { category: { id: string } } }>(
      `mutation { categoryCreate(input: { slug: "home", name: "Home" }) { category { id } errors { message } } }`,
    ),
  );
  return { ...catalog, editor, categoryId: data.categoryCreate.category.id };
}

/** A product as tests look at it. */
export interface TestProduct {
  id: string;
  slug: string;
  version: number;
  status: string;
}

const PRODUCT = 'product { id slug version status }';

/** Make a product with `variants` variants, published unless said. */
export async function makeProduct(
  { editor, categoryId }: { editor: Ask; categoryId: string },
  slug: string,
  { variants = 1, publish = true, ...input }: { variants?: number; publish?: boolean } & Record<string, unknown> = {},
): Promise<TestProduct> {
  const sizes = Array.from({ length: variants }, (_none, index) => ({ code: `s${index}`, name: `S${index}` }));
  const created = await must(
    editor<{ productCreate: { product: TestProduct } }>(
      `mutation ($input: ProductCreateInput!) { productCreate(input: $input) { ${PRODUCT} errors { message } } }`,
      {
        input: {
          slug,
          name: slug,
          categoryId,
          channels: ['eu'],
          options: [{ code: 'size', name: 'Size', translations: [{ locale: 'ko', name: '크기' }], values: sizes }],
          ...input,
        },
      },
    ),
  );
  const { product } = created.data.productCreate;
  for (const { code } of sizes) {
    await must(
      editor('mutation ($input: VariantCreateInput!) { variantCreate(input: $input) { errors { message } } }', {
        input: {
          productId: product.id,
          sku: `${slug}-${code}`.toUpperCase(),
          weightGrams: 100,
          optionValues: [{ option: 'size', value: code }],
        },
      }),
    );
  }
  if (!publish) return product;
  const published = await must(
    editor<{ productPublish: { product: TestProduct } }>(
      `mutation ($input: ProductStatusInput!) { productPublish(input: $input) { ${PRODUCT} errors { message } } }`,
      { input: { id: product.id, expectedVersion: product.version } },
    ),
  );
  return published.data.productPublish.product;
}

/** The answer, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await asked;
  const outcomes = Object.values(answer.data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...answer.errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answer;
}

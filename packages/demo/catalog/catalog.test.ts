import { CURRENCIES, isSlug } from '#contracts';
import { createDemoShop } from '../demo-shop';
import { toSlug } from '../language/slug';
import { placeOf } from './assortment';
import { nameOf } from './naming';

const shop = createDemoShop();
const products = [...shop.products()];
const variants = [...shop.variants()];
const productById = new Map(products.map((product) => [product.id, product]));

const slugsOf = (things: readonly { readonly slug: string }[]) => things.map(({ slug }) => slug);
const distinct = (values: readonly string[]) => new Set(values).size;

test('no two products share a slug or a name in either language', () => {
  expect(distinct(slugsOf(products))).toBe(products.length);
  expect(distinct(products.map(({ name }) => name.ko))).toBe(products.length);
  expect(products.filter(({ slug }) => !isSlug(slug))).toEqual([]);
});

test('products stay apart in a shop so large that names begin their second generation', () => {
  const names = Array.from({ length: 20_000 }, (_, ordinal) => {
    const { shelf, rank } = placeOf(ordinal);
    return nameOf(shelf.leaf, rank).name.en;
  });
  expect(distinct(names.map(toSlug))).toBe(names.length);
  expect(names.some((name) => name.endsWith(' 2'))).toBe(true);
});

test('no two categories and no two collections share a slug', () => {
  for (const things of [shop.categories, shop.collections]) {
    expect(distinct(slugsOf(things))).toBe(things.length);
    expect(things.filter(({ slug }) => !isSlug(slug))).toEqual([]);
  }
});

test('no two variants share a SKU or a barcode', () => {
  expect(distinct(variants.map(({ sku }) => sku))).toBe(variants.length);
  expect(distinct(variants.map(({ barcode }) => barcode))).toBe(variants.length);
  expect(variants.filter(({ sku }) => !/^[A-Z]{3}-[A-Z]{2,5}-\d{5}(-[A-Z0-9]+)*$/.test(sku))).toEqual([]);
});

test('a barcode is an EAN-13 whose digits check', () => {
  const weigh = (barcode: string) => [...barcode].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0);
  expect(variants.filter(({ barcode }) => !/^2\d{12}$/.test(barcode) || weigh(barcode) % 10 !== 0)).toEqual([]);
});

test('every category comes after its parent, three levels deep, under eight departments', () => {
  const depths = new Map<string | null, number>([[null, -1]]);
  for (const { id, parentId, depth } of shop.categories) {
    expect(depths.get(parentId)).toBe(depth - 1);
    depths.set(id, depth);
  }
  expect(Math.max(...depths.values())).toBe(2);
  expect(shop.categories.filter(({ depth }) => depth === 0)).toHaveLength(8);
});

test('every product stands in a leaf and says, in the right type, what that leaf asks', () => {
  const categories = new Map(shop.categories.map((category) => [category.id, category]));
  const attributes = new Map(shop.attributes.map((attribute) => [attribute.code, attribute]));
  for (const product of products) {
    expect(product.attributes.map(({ code }) => code)).toEqual(categories.get(product.categoryId)?.attributeCodes);
    for (const value of product.attributes) {
      const attribute = attributes.get(value.code);
      expect(attribute?.type).toBe(value.type);
      if (value.type === 'ENUM') expect(attribute?.choices.map(({ code }) => code)).toContain(value.choice);
    }
  }
});

test('a product named after its material is of that material', () => {
  const linen = products.filter(({ name }) => name.en.includes(' Linen '));
  const material = linen.map(({ attributes }) => attributes.find(({ code }) => code === 'material'));
  expect(linen.length).toBeGreaterThan(10);
  expect(material.filter((value) => value?.type !== 'ENUM' || value.choice !== 'linen')).toEqual([]);
});

test('a product has a variant for each combination of its options: one to twelve, more than four on average', () => {
  const combinations = new Map<string, Set<string>>(products.map(({ id }) => [id, new Set()]));
  for (const { productId, optionValues } of variants) combinations.get(productId)?.add(JSON.stringify(optionValues));
  for (const { id, options } of products) {
    const expected = options.reduce((all, { values }) => all * values.length, 1);
    expect(combinations.get(id)?.size).toBe(expected);
    expect(expected).toBeLessThanOrEqual(12);
  }
  expect(variants.length / products.length).toBeGreaterThan(4);
});

test('a variant has a value for each option of its product, and is shown by a picture of its product', () => {
  const strays = variants.filter(({ productId, optionValues, mediaId }) => {
    const product = productById.get(productId);
    const matches = product?.options.every(
      ({ code, values }, index) =>
        optionValues[index]?.optionCode === code &&
        values.some((value) => value.code === optionValues[index]?.valueCode),
    );
    return !matches || !product?.media.some(({ id }) => id === mediaId);
  });
  expect(strays).toEqual([]);
});

test('a product has one to four pictures, and variants of two colours are shown by two of them', () => {
  expect(products.filter(({ media }) => media.length < 1 || media.length > 4)).toEqual([]);
  const twoColours = products.find(({ options }) =>
    options.some(({ code, values }) => code === 'colour' && values.length === 2),
  );
  const shown = variants.filter(({ productId }) => productId === twoColours?.id).map(({ mediaId }) => mediaId);
  expect(distinct(shown)).toBe(2);
});

test('most products are published, some are drafts or archived, and only drafts were never published', () => {
  const having = (status: string) => products.filter((product) => product.status === status).length;
  expect(having('PUBLISHED')).toBeGreaterThan(products.length * 0.9);
  expect(having('DRAFT')).toBeGreaterThan(20);
  expect(having('ARCHIVED')).toBeGreaterThan(20);
  expect(products.filter(({ status, publishedAt }) => (status === 'DRAFT') !== (publishedAt === null))).toEqual([]);
});

test('products are created, then published, then changed, all before today', () => {
  const isOutOfOrder = (moments: readonly string[]) =>
    moments.some((moment, i) => i > 0 && moment < (moments[i - 1] ?? ''));
  const strays = products.filter(({ createdAt, publishedAt, updatedAt }) =>
    isOutOfOrder([createdAt, publishedAt ?? createdAt, updatedAt, shop.today]),
  );
  expect(strays).toEqual([]);
});

test('every collection has products, and none has nearly all', () => {
  for (const { id } of shop.collections) {
    const members = products.filter(({ collectionIds }) => collectionIds.includes(id)).length;
    expect(members).toBeGreaterThan(10);
    expect(members).toBeLessThan(products.length / 2);
  }
});

test('three channels sell in currencies of two, no and three digits; the default one sells everything', () => {
  expect(shop.channels.map(({ currencyCode }) => CURRENCIES[currencyCode])).toEqual([2, 0, 3]);
  expect(slugsOf(shop.channels.filter(({ isDefault }) => isDefault))).toEqual(['eu']);
  expect(products.filter(({ channelSlugs }) => !channelSlugs.includes('eu'))).toEqual([]);
  expect(products.some(({ channelSlugs }) => channelSlugs.length < 3)).toBe(true);
});

import { LOCALES } from '#contracts';
import type { DemoAttributeValue, DemoChoice, DemoOption, DemoProduct, DemoShop, DemoText, DemoVariant } from '#demo';
import type { SeedTable } from '#kit';

const [first, ...others] = LOCALES;

const OF_A_PRODUCT = 'product_id IN (SELECT id FROM product)';

/**
 * What a demo shop has in this service. Staff may have made something meanwhile that is also in the demo shop, by its
 * slug or SKU; the one in the demo shop stays away then, with all that hangs on it.
 */
export function* demoRows(shop: DemoShop): Iterable<SeedTable> {
  yield { table: 'channel', rows: shop.channels.map(toChannel) };
  // Level by level: what hangs below a category that stays away stays away as well.
  for (const level of [0, 1, 2]) {
    const rows = shop.categories.filter(({ depth }) => depth === level).map(toCategory);
    yield { table: 'category', rows, where: 'parent_id IS NULL OR parent_id IN (SELECT id FROM category)' };
  }
  yield { table: 'attribute', rows: shop.attributes.map(toAttribute) };
  yield { table: 'collection', rows: shop.collections.map(toCollection) };
  yield { table: 'product', rows: map(shop.products(), toProduct), where: 'category_id IN (SELECT id FROM category)' };
  yield { table: 'product_channel', rows: flatMap(shop.products(), toChannels), where: OF_A_PRODUCT };
  yield { table: 'media', rows: flatMap(shop.products(), toMedia), where: OF_A_PRODUCT };
  yield {
    table: 'variant',
    rows: map(shop.variants(), toVariant),
    where: `${OF_A_PRODUCT} AND media_id IN (SELECT id FROM media)`,
  };
  yield {
    table: 'collection_product',
    rows: flatMap(shop.products(), toCollections),
    where: `${OF_A_PRODUCT} AND collection_id IN (SELECT id FROM collection)`,
  };
}

const toChannel = (channel: DemoShop['channels'][number]) => ({
  id: channel.id,
  slug: channel.slug,
  ...texts({ name: channel.name }),
  currency_code: channel.currencyCode,
  default_locale: channel.defaultLocale,
  locales: channel.locales,
  country_codes: channel.countryCodes,
  is_default: channel.isDefault,
  version: 1,
});

const toCategory = (category: DemoShop['categories'][number]) => ({
  id: category.id,
  slug: category.slug,
  parent_id: category.parentId,
  position: category.position,
  ...texts({ name: category.name, description: category.description }),
  attribute_codes: category.attributeCodes,
  version: 1,
});

const toAttribute = (attribute: DemoShop['attributes'][number]) => ({
  code: attribute.code,
  type: attribute.type,
  unit: attribute.unit,
  ...texts({ name: attribute.name }),
  choices: attribute.choices.map(toChoice),
});

const toCollection = (collection: DemoShop['collections'][number]) => ({
  id: collection.id,
  slug: collection.slug,
  position: collection.position,
  ...texts({ name: collection.name, description: collection.description }),
  version: 1,
});

const toProduct = (product: DemoProduct) => ({
  id: product.id,
  slug: product.slug,
  status: product.status,
  ...texts({ name: product.name, description: product.description }),
  category_id: product.categoryId,
  attributes: Object.fromEntries(product.attributes.map((value) => [value.code, plain(value)])),
  options: product.options.map(toOption),
  created_at: product.createdAt,
  updated_at: product.updatedAt,
  published_at: product.publishedAt,
  version: 1,
});

const toChannels = ({ id, channelSlugs }: DemoProduct) =>
  channelSlugs.map((slug) => ({ product_id: id, channel_slug: slug }));

const toCollections = ({ id, ordinal, collectionIds }: DemoProduct) =>
  collectionIds.map((collectionId) => ({ collection_id: collectionId, product_id: id, position: ordinal }));

const toMedia = ({ media }: DemoProduct) =>
  media.map(({ id, productId, position, alt, seed, palette, shape, label }) => ({
    id,
    product_id: productId,
    position,
    ...texts({ alt }),
    drawing: { seed, palette, shape, label },
  }));

const toVariant = (variant: DemoVariant) => ({
  id: variant.id,
  sku: variant.sku,
  product_id: variant.productId,
  position: variant.position,
  option_values: Object.fromEntries(variant.optionValues.map(({ optionCode, valueCode }) => [optionCode, valueCode])),
  weight_grams: variant.weightGrams,
  barcode: variant.barcode,
  media_id: variant.mediaId,
  created_at: variant.createdAt,
  version: 1,
});

const toChoice = ({ code, name }: DemoChoice) => ({ code, ...texts({ name }) });

const toOption = ({ code, name, values }: DemoOption) => ({ code, ...texts({ name }), values: values.map(toChoice) });

/** The columns of texts: the first language in columns of their own, the others in `translations`. */
function texts<Field extends string>(fields: Record<Field, DemoText>) {
  const names = Object.keys(fields) as Field[];
  const inLocale = (locale: keyof DemoText) => Object.fromEntries(names.map((name) => [name, fields[name][locale]]));
  return { ...inLocale(first), translations: Object.fromEntries(others.map((locale) => [locale, inLocale(locale)])) };
}

/** A TEXT attribute is kept in the first language only. */
function plain(value: DemoAttributeValue): string | number | boolean {
  switch (value.type) {
    case 'TEXT':
      return value.text[first];
    case 'NUMBER':
      return value.number;
    case 'BOOLEAN':
      return value.boolean;
    case 'ENUM':
      return value.choice;
  }
}

function* map<From, To>(items: Iterable<From>, to: (item: From) => To): Iterable<To> {
  for (const item of items) yield to(item);
}

function* flatMap<From, To>(items: Iterable<From>, to: (item: From) => readonly To[]): Iterable<To> {
  for (const item of items) yield* to(item);
}

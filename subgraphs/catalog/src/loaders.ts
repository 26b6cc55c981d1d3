import { createListLoader, createLoader, type Page } from '#kit';
import type { Product } from './domain/product';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    product: createLoader(store.productsById, ({ id }) => id),
    productBySlug: createLoader(store.productsBySlug, ({ slug }) => slug),
    variant: createLoader(store.variantsById, ({ id }) => id),
    variantBySku: createLoader(store.variantsBySku, ({ sku }) => sku),
    variantsOf: createListLoader(store.variantsOf, ({ productId }) => productId),
    firstVariantOf: createLoader(store.firstVariantOf, ({ productId }) => productId),
    channelsOf: createListLoader(store.findChannelsOf, ({ productId }) => productId),
    collection: createLoader(store.findCollections, ({ id }) => id),
    collectionBySlug: createLoader(store.findCollectionsBySlug, ({ slug }) => slug),
    attribute: createLoader(store.attributesByCode, ({ code }) => code),
    channels: store.channels,
    categoryTree: store.categoryTree,
    mediaOf: createListLoader(store.mediaOf, ({ productId }) => productId),
    firstMediaOf: createLoader(store.firstMediaOf, ({ productId }) => productId),
  };
}

/** Remember products that a list has read, so that what refers to them asks no more. */
export function remember({ product }: Pick<Loaders, 'product'>, page: Page<Product>): Page<Product> {
  for (const { node } of page.rows) product.prime(node.id, node);
  return page;
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;

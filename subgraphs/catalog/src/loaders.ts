import { createListLoader, createLoader, type Page } from '#kit';
import type { Product } from './domain/product';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    product: createLoader(store.findProducts, ({ id }) => id),
    productBySlug: createLoader(store.findProductsBySlug, ({ slug }) => slug),
    variant: createLoader(store.findVariants, ({ id }) => id),
    variantBySku: createLoader(store.findVariantsBySku, ({ sku }) => sku),
    variantsOf: createListLoader(store.findVariantsOf, ({ productId }) => productId),
    channelsOf: createListLoader(store.findChannelsOf, ({ productId }) => productId),
    collection: createLoader(store.findCollections, ({ id }) => id),
    collectionBySlug: createLoader(store.findCollectionsBySlug, ({ slug }) => slug),
    attribute: createLoader(store.findAttributes, ({ code }) => code),
    channels: once(store.allChannels),
    categoryTree: once(async () => {
      const all = await store.allCategories();
      return { all, byId: new Map(all.map((category) => [category.id as string, category])) };
    }),
    mediaOf: createListLoader(store.findMediaOf, ({ productId }) => productId),
  };
}

/** Remember products that a list has read, so that what refers to them asks no more. */
export function remember({ product }: Pick<Loaders, 'product'>, page: Page<Product>): Page<Product> {
  for (const { node } of page.rows) product.prime(node.id, node);
  return page;
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Ask once, however often the answer is wanted. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

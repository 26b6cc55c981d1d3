import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    product: createLoader(store.findProducts, ({ id }) => id),
    productBySlug: createLoader(store.findProductsBySlug, ({ slug }) => slug),
    variant: createLoader(store.findVariants, ({ id }) => id),
    variantBySku: createLoader(store.findVariantsBySku, ({ sku }) => sku),
    variantsOf: createListLoader(store.findVariantsOf, ({ productId }) => productId),
    mediaOf: createListLoader(store.findMediaOf, ({ productId }) => productId),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;

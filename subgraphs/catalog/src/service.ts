import { attributeService } from './service/attributes';
import { categoryService } from './service/categories';
import { channelService } from './service/channels';
import { collectionService } from './service/collections';
import { mediaService } from './service/media';
import { merchandiseService } from './service/merchandise';
import { productService } from './service/products';
import { variantService } from './service/variants';
import type { Store } from './store';

/** catalog's use cases: load, decide, save. */
export function createCatalogService(parts: { store: Store; now: () => Date }) {
  return {
    ...productService(parts),
    ...variantService(parts),
    ...mediaService(parts),
    ...merchandiseService(parts),
    ...categoryService(parts),
    ...collectionService(parts),
    ...channelService(parts),
    ...attributeService(parts),
  };
}

/** See {@link createCatalogService}. */
export type CatalogService = ReturnType<typeof createCatalogService>;

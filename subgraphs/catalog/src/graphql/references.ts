import type { Product } from '../domain/product';
import { isVisible } from '../domain/product-filter';
import type { Variant } from '../domain/variant';
import { type CatalogContext, seesAll } from './context';

/** The product with one of its keys, if the caller may see it. */
export async function findProduct(
  key: Readonly<Record<string, unknown>>,
  context: CatalogContext,
): Promise<Product | null> {
  const { loaders } = context;
  const found = key.id
    ? await loaders.product.load(String(key.id))
    : await loaders.productBySlug.load(String(key.slug));
  return found && isVisible(found, seesAll(context)) ? found : null;
}

/** The variant with one of its keys, if the caller may see its product. */
export async function findVariant(
  key: Readonly<Record<string, unknown>>,
  context: CatalogContext,
): Promise<Variant | null> {
  const { loaders } = context;
  const found = key.id ? await loaders.variant.load(String(key.id)) : await loaders.variantBySku.load(String(key.sku));
  if (!found || seesAll(context)) return found;
  const product = await loaders.product.load(found.productId);
  return product && isVisible(product, false) ? found : null;
}

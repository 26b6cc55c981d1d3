import { type Ask, type Entities, fetch } from './ask';
import { IN_STOCK, PRODUCT } from './operations';

/** Answer the small query by hand: a product, and then whether there is some. */
export async function answerSmall(ask: Ask, upc: string): Promise<Buffer> {
  const { product } = await fetch<{ product: Product }>(ask, 'products', PRODUCT, { upc });
  const representations = [{ __typename: 'Product', upc: product.upc }];
  const { _entities } = await fetch<Entities<Product>>(ask, 'inventory', IN_STOCK, { representations });
  return Buffer.from(JSON.stringify({ data: { product: Object.assign(product, _entities[0]) } }));
}

interface Product {
  readonly upc: string;
  readonly inStock?: boolean;
}

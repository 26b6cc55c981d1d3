import { isAnyId, isId } from '#contracts';
import type { MerchandiseType } from './types/merchandise';
import type { ProductType } from './types/product';

type Key = Readonly<Record<string, unknown>>;

/** The catalog's product with this key; what pricing knows of it is asked for when it is wanted. */
export function findProduct({ id }: Key): ProductType | null {
  return isId('product', id) ? { id } : null;
}

/** The catalog's merchandise with this key, of whatever kind; see {@link findProduct}. */
export function findMerchandise({ id }: Key): MerchandiseType | null {
  return isAnyId(id) ? { id } : null;
}

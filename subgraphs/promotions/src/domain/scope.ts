import type { CartLine } from './cart';

/** Which lines of a cart are meant: those of these products and of these categories, and all when neither is given. */
export interface Scope {
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
}

/** Whether a line is meant. */
export function includes({ productIds, categoryIds }: Scope, line: CartLine): boolean {
  if (productIds.length === 0 && categoryIds.length === 0) return true;
  return productIds.includes(line.productId) || categoryIds.some((id) => line.categoryIds.includes(id));
}

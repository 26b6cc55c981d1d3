import type { Product } from './product';

/** A column products are listed by, and which way; equal ones are told apart by id. */
export interface ProductOrder {
  readonly column: keyof Product & ('createdAt' | 'name');
  readonly direction: 'asc' | 'desc';
}

/** The orders products can be listed in. */
export const PRODUCT_ORDERS = {
  NEWEST: { column: 'createdAt', direction: 'desc' },
  OLDEST: { column: 'createdAt', direction: 'asc' },
  NAME_ASC: { column: 'name', direction: 'asc' },
  NAME_DESC: { column: 'name', direction: 'desc' },
} as const satisfies Record<string, ProductOrder>;

/** The name of one of {@link PRODUCT_ORDERS}. */
export type ProductOrderName = keyof typeof PRODUCT_ORDERS;

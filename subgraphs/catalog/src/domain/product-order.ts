import type { Product } from './product';

/** A column products are listed by, and which way; equal ones are told apart by id. */
export interface ProductOrder {
  readonly column: keyof Product & ('createdAt' | 'name');
  readonly kind: 'date' | 'string';
  readonly direction: 'asc' | 'desc';
}

/** The orders products can be listed in. */
export const PRODUCT_ORDERS = {
  NEWEST: { column: 'createdAt', kind: 'date', direction: 'desc' },
  OLDEST: { column: 'createdAt', kind: 'date', direction: 'asc' },
  NAME_ASC: { column: 'name', kind: 'string', direction: 'asc' },
  NAME_DESC: { column: 'name', kind: 'string', direction: 'desc' },
} as const satisfies Record<string, ProductOrder>;

/** The name of one of {@link PRODUCT_ORDERS}. */
export type ProductOrderName = keyof typeof PRODUCT_ORDERS;

import type { Id } from '#contracts';
import type { ProductOption } from './product';

/** What can be put into a cart: a product with a value chosen for each of its options. */
export interface Variant {
  readonly id: Id<'variant'>;
  readonly sku: string;
  readonly productId: Id<'product'>;
  /** Place within its product, from 0; the first is the one shown first. */
  readonly position: number;
  /** The code of the value chosen, by the code of the option. */
  readonly optionValues: Readonly<Record<string, string>>;
  readonly weightGrams: number;
  readonly barcode: string | null;
  readonly mediaId: Id<'media'> | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** The most variants a product may have. */
export const MAX_VARIANTS = 100;

/** Whether a variant has one existing value for each of its product's options, and nothing else. */
export function fitsOptions(optionValues: Variant['optionValues'], options: readonly ProductOption[]): boolean {
  return (
    Object.keys(optionValues).length === options.length &&
    options.every(({ code, values }) => values.some((value) => value.code === optionValues[code]))
  );
}

import type { Id } from '#contracts';

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

import type { Id } from '#contracts';

/** What pricing must know of a thing that can be put into a cart; the catalog says what else it is. */
export interface Merchandise {
  /** An id of any kind of thing that the catalog sells. */
  readonly id: string;
  readonly productId: Id<'product'>;
  /** Unique. */
  readonly sku: string;
  readonly taxClassId: Id<'taxClass'>;
  readonly version: number;
}

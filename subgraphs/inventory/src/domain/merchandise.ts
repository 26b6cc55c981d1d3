import type { Id } from '#contracts';

/** What inventory must know of a thing that is sold; the catalog says what else it is. */
export interface Merchandise {
  /** An id of any kind of thing that the catalog sells. */
  readonly id: string;
  /** Unique. */
  readonly sku: string;
  readonly productId: Id<'product'>;
}

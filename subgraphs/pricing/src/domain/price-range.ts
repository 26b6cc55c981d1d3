import type { Id, Money } from '#contracts';

/** From what to what the variants of a product cost, as they are charged and shown. */
export interface PriceRange {
  readonly productId: Id<'product'>;
  readonly min: Money;
  readonly max: Money;
}

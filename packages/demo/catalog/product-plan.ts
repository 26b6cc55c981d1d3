import type { Id } from '#contracts';
import { demoId } from '../chance/demo-id';
import { placeOf, type Shelf } from './assortment';
import { type ChosenAxis, chooseAxes } from './chosen-axes';
import { type Lifecycle, lifecycleOf } from './lifecycle';

/** What every part of the shop must agree on about a product; the rest concerns only the catalog. */
export interface ProductPlan {
  readonly ordinal: number;
  readonly id: Id<'product'>;
  readonly shelf: Shelf;
  /** Its number on the shelf. */
  readonly rank: number;
  readonly lifecycle: Lifecycle;
  readonly axes: readonly ChosenAxis[];
}

/** Plan products 0 to `count` − 1, one after the other. */
export function* planProducts(count: number): Iterable<ProductPlan> {
  for (let ordinal = 0; ordinal < count; ordinal += 1) yield planProduct(ordinal);
}

/** The id of the `ordinal`th product. */
export function productId(ordinal: number, { createdAt } = lifecycleOf(ordinal)): Id<'product'> {
  return demoId('product', ordinal, createdAt);
}

/** Plan the `ordinal`th product; cheap, and the same whoever asks. */
function planProduct(ordinal: number): ProductPlan {
  const { shelf, rank } = placeOf(ordinal);
  const lifecycle = lifecycleOf(ordinal);
  return {
    ordinal,
    id: productId(ordinal, lifecycle),
    shelf,
    rank,
    lifecycle,
    axes: chooseAxes(shelf.leaf, ordinal),
  };
}

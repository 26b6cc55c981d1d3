import type { ProductPlan } from '../catalog/product-plan';
import { planVariants } from '../catalog/variants';
import { momentBetween, TODAY, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom } from '../chance/random';
import type { DemoStock } from '../types/inventory';
import { WAREHOUSES } from './warehouses';

/** How much of each of a product's variants lies in each warehouse. */
export function* stockOf(plan: ProductPlan): Iterable<DemoStock> {
  const { createdAt } = plan.lifecycle;
  for (const variant of planVariants(plan)) {
    for (const [index, warehouse] of WAREHOUSES.entries()) {
      const ordinal = variant.ordinal * WAREHOUSES.length + index;
      const onHand = quantityOf(ordinal);
      const at = momentBetween('stock arrived', ordinal, createdAt, TODAY);
      yield {
        id: demoId('stockLevel', ordinal, createdAt),
        warehouseId: warehouse.id,
        variantId: variant.id,
        productId: plan.id,
        sku: variant.sku,
        onHand,
        movement:
          onHand === 0
            ? null
            : { id: demoId('movement', ordinal, at), quantity: onHand, reason: 'INITIAL_STOCK', at: toInstant(at) },
      };
    }
  }
}

/** One in eight sold out, one in six nearly, the others between a box and a pallet. */
function quantityOf(ordinal: number): number {
  const random = createRandom('stock', ordinal);
  if (random.chance(1 / 8)) return 0;
  return random.chance(1 / 6) ? random.between(1, 5) : random.between(6, 20) * random.between(1, 12);
}

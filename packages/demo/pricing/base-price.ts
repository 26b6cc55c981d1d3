import type { CurrencyCode } from '#contracts';
import { combinationsOf } from '../catalog/chosen-axes';
import type { ProductPlan } from '../catalog/product-plan';
import { createRandom } from '../chance/random';
import { toShelfPrice } from './rounding';

/** Euro cents of a product's plainest variant before rounding; cheap ones are as frequent as dear ones, in octaves. */
export function baseEuroCents({ ordinal, shelf }: ProductPlan): number {
  const [least, most] = shelf.leaf.price;
  const random = createRandom('product price', ordinal);
  return least * (most / least) ** (random.below(1000) / 1000);
}

/** The regular price of a product's cheapest variant. */
export function cheapestMinor(plan: ProductPlan, currencyCode: CurrencyCode): number {
  const factors = combinationsOf(plan.axes).map((chosen) => chosen.reduce((all, { factor }) => all * factor, 1));
  return toShelfPrice(baseEuroCents(plan) * Math.min(...factors), currencyCode);
}

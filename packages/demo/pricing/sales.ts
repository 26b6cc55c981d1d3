import { DAY, TODAY } from '../chance/calendar';
import { createRandom } from '../chance/random';

/** A sale of one product in every channel. */
export interface Sale {
  /** What is left of the price: 0.8 is a fifth off. */
  readonly factor: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** As good as for good: whoever opens the shop years from its present still finds things on sale. */
const YEARS = 3650 * DAY;

/** The sale of the `ordinal`th product, if any: one product in six has one, two in three of them a long one. */
export function saleOf(ordinal: number): Sale | null {
  const random = createRandom('product sale', ordinal);
  if (!random.chance(1 / 6)) return null;
  const factor = 1 - random.between(2, 8) * 0.05;
  const startsAt = TODAY + random.between(-30, 10) * DAY;
  const lasts = random.chance(2 / 3) ? YEARS : random.between(7, 35) * DAY;
  return { factor, startsAt, endsAt: startsAt + lasts };
}

/** How many times its price a product is compared to outside sales, if it is: one in ten. */
export function comparedTo(ordinal: number): number | null {
  const random = createRandom('product compare-at', ordinal);
  return random.chance(0.1) ? 1 + random.between(3, 8) * 0.05 : null;
}

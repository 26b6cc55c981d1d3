import { statusOf } from '../catalog/lifecycle';
import { createRandom } from '../chance/random';

/** At most this part of all customers reviews one product. */
const MOST_OF_CUSTOMERS = 0.8;

/** How many reviews each product has, by its ordinal; only published ones have any, and few have many. */
export function shareOutReviews(total: number, products: number, customers: number): Uint32Array {
  const most = Math.floor(customers * MOST_OF_CUSTOMERS);
  const popularity = Float64Array.from({ length: products }, (_, ordinal) => popularityOf(ordinal));
  const scale = scaleTo(total, popularity, most);
  const counts = new Uint32Array(products);
  let wanted = 0;
  let given = 0;
  for (const [ordinal, weight] of popularity.entries()) {
    // Carrying the fraction over to the next product keeps the total exact.
    wanted += Math.min(most, weight * scale);
    counts[ordinal] = weight === 0 ? 0 : Math.min(most, Math.round(wanted) - given);
    given += counts[ordinal] ?? 0;
  }
  return counts;
}

/** A long tail: one product in a hundred is some twenty times as popular as the median. */
function popularityOf(ordinal: number): number {
  if (statusOf(ordinal) !== 'PUBLISHED') return 0;
  return (createRandom('product popularity', ordinal).between(1, 10_000) / 10_000) ** -0.7;
}

/** The factor that brings the sum of weights, each capped at `most`, to `total`, or as near as the cap allows. */
function scaleTo(total: number, weights: Float64Array, most: number): number {
  let low = 0;
  let high = most;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    const sum = weights.reduce((all, weight) => all + Math.min(most, weight * middle), 0);
    if (sum < total) low = middle;
    else high = middle;
  }
  return high;
}

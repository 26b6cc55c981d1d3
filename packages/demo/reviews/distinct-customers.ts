import type { Random } from '../chance/random';
import { strideThrough } from '../chance/stride';

/** `count` different customers out of `customers`, in scattered order; fewer when there are not as many. */
export function distinctCustomers(random: Random, customers: number, count: number): number[] {
  const start = random.below(customers);
  const stride = strideThrough(customers, random.between(1, customers));
  return Array.from({ length: Math.min(count, customers) }, (_, nth) => (start + nth * stride) % customers);
}

import { customerId, joinedAt } from '../accounts/customer-plan';
import { momentBetween, TODAY, toInstant } from '../chance/calendar';
import { createRandom } from '../chance/random';
import type { DemoHelpfulVote, DemoReview } from '../types/reviews';
import { distinctCustomers } from './distinct-customers';

/** Helpful votes for the `ordinal`th review: none for half of them, a few for most others, never the author's own. */
export function createVotes(
  reviewId: DemoReview['id'],
  ordinal: number,
  writtenAt: number,
  author: number,
  customers: number,
): DemoHelpfulVote[] {
  const random = createRandom('review votes', ordinal);
  if (random.chance(0.5)) return [];
  const count = random.chance(0.1) ? random.between(5, 15) : random.between(1, 4);
  return distinctCustomers(random, customers, count)
    .filter((voter) => voter !== author)
    .map((voter) => {
      const from = Math.max(writtenAt, joinedAt(voter));
      const at = momentBetween('vote cast', ordinal * 16 + (voter % 16), from, TODAY);
      return { reviewId, customerId: customerId(voter), createdAt: toInstant(at) };
    });
}

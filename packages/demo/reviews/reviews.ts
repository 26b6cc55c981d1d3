import { customerId, homeOf, joinedAt } from '../accounts/customer-plan';
import { type ProductPlan, planProducts } from '../catalog/product-plan';
import { DAY, momentBetween, TODAY, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom, type Random } from '../chance/random';
import type { DemoReview, DemoReviewStatus } from '../types/reviews';
import { distinctCustomers } from './distinct-customers';
import { rate, writeReview, writeUnfit } from './opinion';
import { createVotes } from './votes';

/** All reviews, product by product; `counts` says how many each product has. */
export function* createReviews(counts: Uint32Array, customers: number): Iterable<DemoReview> {
  let ordinal = 0;
  for (const plan of planProducts(counts.length)) {
    const random = createRandom('product reviewers', plan.ordinal);
    for (const customer of distinctCustomers(random, customers, counts[plan.ordinal] ?? 0)) {
      yield createReview(ordinal, plan, customer, customers);
      ordinal += 1;
    }
  }
}

function createReview(ordinal: number, plan: ProductPlan, customer: number, customers: number): DemoReview {
  const random = createRandom('review', ordinal);
  const { publishedAt } = plan.lifecycle;
  const at = momentBetween('review written', ordinal, Math.max(publishedAt ?? 0, joinedAt(customer)), TODAY);
  const id = demoId('review', ordinal, at);
  const locale = random.chance(0.1) ? 'en' : homeOf(customer).locale;
  const rating = rate(plan.ordinal, random);
  const status = moderate(at, random);
  const wording =
    status === 'REJECTED'
      ? writeUnfit(locale, random)
      : writeReview(rating, plan.shelf.department.slug, locale, random);
  return {
    ordinal,
    id,
    productId: plan.id,
    customerId: customerId(customer),
    rating,
    ...wording,
    locale,
    status,
    createdAt: toInstant(at),
    votes: status === 'PUBLISHED' ? createVotes(id, ordinal, at, customer, customers) : [],
  };
}

/** Moderation turns down one in 40, and a quarter of the last three weeks still waits for it. */
function moderate(at: number, random: Random): DemoReviewStatus {
  if (random.chance(0.025)) return 'REJECTED';
  return at > TODAY - 21 * DAY && random.chance(0.25) ? 'PENDING' : 'PUBLISHED';
}

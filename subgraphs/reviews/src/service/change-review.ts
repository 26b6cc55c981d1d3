import { notFound } from '#contracts';
import type { Outcome } from '../domain/outcome';
import { changesCounts, starChange } from '../domain/rating';
import type { Review } from '../domain/review';
import type { Rows, Store } from '../store';

/** Load a review, decide, save. Changes of one review take turns. */
export function changeReview(
  store: Store,
  id: string,
  decide: (review: Review) => Outcome<Review>,
): Promise<Outcome<Review>> {
  return store.transaction(async (rows) => {
    const review = await rows.lockReview(id);
    if (!review) return notFound('review');
    const outcome = decide(review);
    if (outcome.kind !== 'done') return outcome;
    await rows.saveReview(outcome.value);
    await recount(rows, review, outcome.value);
    return outcome;
  });
}

/** Keep a product's rating summary true to a change of one of its reviews; null is the review that is gone. */
export async function recount(rows: Rows, before: Review, after: Review | null): Promise<void> {
  const change = starChange(before, after);
  if (changesCounts(change)) await rows.countStars(before.productId, change);
}

import { EVENTS, notFound } from '#contracts';
import { factOf } from '#kit';
import type { Outcome } from '../domain/outcome';
import { changesCounts, starChange, summarize } from '../domain/rating';
import type { Review } from '../domain/review';
import type { Rows, Store } from '../store';

/** Load a review, decide, save. Changes of one review take turns. */
export function changeReview(
  { store, now }: { store: Store; now: () => Date },
  id: string,
  decide: (review: Review) => Outcome<Review>,
): Promise<Outcome<Review>> {
  return store.transaction(async (rows) => {
    const review = await rows.lockReview(id);
    if (!review) return notFound('review');
    const outcome = decide(review);
    if (outcome.kind !== 'done') return outcome;
    await rows.saveReview(outcome.value);
    await recount(rows, review, outcome.value, now());
    return outcome;
  });
}

/**
 * Keep a product's rating summary true to a change of one of its reviews, and tell the other services; null is the
 * review that is gone.
 */
export async function recount(rows: Rows, before: Review, after: Review | null, at: Date): Promise<void> {
  const change = starChange(before, after);
  if (!changesCounts(change)) return;
  const { productId } = before;
  const { average, count } = summarize(await rows.countStars(productId, change));
  await rows.tell([factOf(EVENTS.reviews.ratingChanged, { productId, average, count })], { at });
}

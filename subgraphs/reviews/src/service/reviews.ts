import { createId, done, type Id, notFound } from '#contracts';
import type { Page, PageRequest } from '#kit';
import type { Outcome } from '../domain/outcome';
import { edit, type Review, type ReviewChanges, type ReviewDraft, write } from '../domain/review';
import { REVIEW_ORDERS } from '../domain/review-order';
import type { Store } from '../store';
import { changeReview, recount } from './change-review';

/** The use cases of those who write reviews. Somebody else's review is treated as one that is not there. */
export function reviewService({ store, now }: { store: Store; now: () => Date }) {
  return {
    async createReview(draft: ReviewDraft): Promise<Outcome<Review>> {
      const at = now();
      const review = write(draft, createId('review', at.getTime()), at);
      return (await store.addReview(review)) ? done(review) : { kind: 'already-reviewed' };
    },

    updateReview: (
      author: Id<'customer'>,
      id: string,
      expectedVersion: number,
      changes: ReviewChanges,
    ): Promise<Outcome<Review>> =>
      changeReview({ store, now }, id, (review) =>
        review.customerId === author ? edit(review, expectedVersion, changes, now()) : notFound('review'),
      ),

    removeReview: (author: Id<'customer'>, id: string): Promise<Outcome<Review>> =>
      store.transaction(async (rows) => {
        const review = await rows.lockReview(id);
        if (review?.customerId !== author) return notFound('review');
        await rows.removeReview(id);
        await recount(rows, review, null, now());
        return done(review);
      }),

    /** A customer's own reviews in whatever state, the newest first. */
    listReviewsOf(author: Id<'customer'>) {
      const filter = { customerIds: [author] };
      return {
        page: (request: PageRequest): Promise<Page<Review>> =>
          store.pageOfReviews(filter, REVIEW_ORDERS.NEWEST, request),
        count: () => store.countReviews(filter),
      };
    },
  };
}

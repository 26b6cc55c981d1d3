import { done, type Id, notFound } from '#contracts';
import type { Outcome } from '../domain/outcome';
import { type Review, voteRefusal } from '../domain/review';
import type { Rows, Store } from '../store';

/** The use cases of those who found a review helpful. Votes for one review take turns, so that its count is exact. */
export function voteService({ store, now }: { store: Store; now: () => Date }) {
  return {
    /** Once; a second time changes nothing. */
    addVote: (voter: Id<'customer'>, reviewId: string): Promise<Outcome<Review>> =>
      vote(voter, reviewId, async (rows) => ((await rows.addVote({ reviewId, customerId: voter }, now())) ? 1 : 0)),

    /** Taking back a vote that is not there changes nothing. */
    removeVote: (voter: Id<'customer'>, reviewId: string): Promise<Outcome<Review>> =>
      vote(voter, reviewId, async (rows) => ((await rows.removeVote({ reviewId, customerId: voter })) ? -1 : 0)),
  };

  function vote(
    voter: Id<'customer'>,
    reviewId: string,
    change: (rows: Rows) => Promise<number>,
  ): Promise<Outcome<Review>> {
    return store.transaction(async (rows) => {
      const review = await rows.lockReview(reviewId);
      if (!review) return notFound('review', 'reviewId');
      const refusal = voteRefusal(review, voter);
      if (refusal) return refusal;
      const changed = { ...review, helpfulCount: review.helpfulCount + (await change(rows)) };
      if (changed.helpfulCount !== review.helpfulCount) await rows.saveReview(changed);
      return done(changed);
    });
  }
}

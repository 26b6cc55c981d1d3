import { moderationService } from './service/moderation';
import { reviewService } from './service/reviews';
import { voteService } from './service/votes';
import { wishlistService } from './service/wishlists';
import type { Store } from './store';

/** reviews' use cases: load, decide, save. */
export function createReviewsService(parts: { store: Store; now: () => Date }) {
  return {
    ...reviewService(parts),
    ...moderationService(parts),
    ...voteService(parts),
    ...wishlistService(parts),
  };
}

/** See {@link createReviewsService}. */
export type ReviewsService = ReturnType<typeof createReviewsService>;

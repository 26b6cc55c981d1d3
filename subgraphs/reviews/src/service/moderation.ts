import { hasTooManyConditions, type Page, type PageRequest } from '#kit';
import type { Outcome } from '../domain/outcome';
import { moderate, type Review, type Verdict } from '../domain/review';
import type { ReviewFilter } from '../domain/review-filter';
import { LONGEST_WAITING, REVIEW_ORDERS, type ReviewOrderName } from '../domain/review-order';
import { FilterTooLargeError } from '../errors';
import type { Store } from '../store';
import { changeReview } from './change-review';

/** The use cases of those who moderate reviews. */
export function moderationService({ store, now }: { store: Store; now: () => Date }) {
  return {
    moderateReview: (id: string, expectedVersion: number, verdict: Verdict): Promise<Outcome<Review>> =>
      changeReview({ store, now }, id, (review) => moderate(review, expectedVersion, verdict)),

    /** The reviews that fit `where`, in whatever state: a page of them in an order, and how many there are. */
    listReviews(where: ReviewFilter) {
      if (hasTooManyConditions(where)) throw new FilterTooLargeError();
      return {
        page: (order: ReviewOrderName, request: PageRequest): Promise<Page<Review>> =>
          store.pageOfReviews(where, REVIEW_ORDERS[order], request),
        count: () => store.countReviews(where),
      };
    },

    /** The reviews that wait for moderation, the longest waiting first. */
    listPendingReviews() {
      const pending: ReviewFilter = { statuses: ['PENDING'] };
      return {
        page: (request: PageRequest): Promise<Page<Review>> => store.pageOfReviews(pending, LONGEST_WAITING, request),
        count: () => store.countReviews(pending),
      };
    },
  };
}

import { PayloadOf } from '#kit';
import { ReviewType } from '../types/review';
import { ReviewsError } from '../types/reviews-error';

/** What every mutation of a review answers. */
export const ReviewPayload = PayloadOf(
  ReviewsError,
  'Review',
  () => ReviewType,
  'As it is now, or as it was when it was removed; null when nothing was changed.',
);

import { ReviewType } from '../types/review';
import { PayloadOf } from './payload';

/** What every mutation of a review answers. */
export const ReviewPayload = PayloadOf(
  'Review',
  () => ReviewType,
  'As it is now, or as it was when it was removed; null when nothing was changed.',
);

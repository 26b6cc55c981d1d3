import { enumOf } from '#kit';
import type { ReviewOrderName } from '../../domain/review-order';

/** See the description in the schema. */
export const ReviewOrderEnum = enumOf<ReviewOrderName>(
  'ReviewOrder',
  {
    NEWEST: '',
    MOST_HELPFUL: 'The ones with the most helpful votes come first.',
    HIGHEST: 'The best ratings come first.',
    LOWEST: 'The worst ratings come first.',
  },
  'In which order reviews are listed; among equal ones the newer comes first.',
);

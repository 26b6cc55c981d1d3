import type { ReviewStatus } from './review';
import type { Stars } from './stars';

/** Which reviews a list shows; every part that is given must hold. */
export interface ReviewFilter {
  readonly AND?: readonly ReviewFilter[] | null;
  readonly OR?: readonly ReviewFilter[] | null;
  readonly NOT?: ReviewFilter | null;
  readonly statuses?: readonly ReviewStatus[] | null;
  readonly productIds?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly ratings?: readonly Stars[] | null;
  readonly createdFrom?: Date | null;
  /** Up to, but not including. */
  readonly createdUntil?: Date | null;
}

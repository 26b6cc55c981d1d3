import { MutationErrorOf } from '#kit';

/** Why a mutation of reviews did not do what it was asked. */
export const ReviewsError = MutationErrorOf('ReviewsError', {
  ALREADY_REVIEWED: 'You have reviewed this product; change that review instead.',
  LIMIT_REACHED: 'There may be no more of these.',
  NOT_FOUND: 'There is no such thing, or not any more.',
  OWN_REVIEW: 'A review helps others; its author has no vote.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  WRONG_STATUS: 'Its status does not allow this.',
});

/** See the value of this name. */
export type ReviewsError = InstanceType<typeof ReviewsError>;

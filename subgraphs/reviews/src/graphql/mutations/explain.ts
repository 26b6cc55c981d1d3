import { explainConflict, explainLimit, explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { ReviewsError } from '../types/reviews-error';

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): ReviewsError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'already-reviewed':
      return mutationError('ALREADY_REVIEWED', 'You have reviewed this product already.', 'productId');
    case 'own-review':
      return mutationError('OWN_REVIEW', 'You cannot vote for your own review.', 'reviewId');
    case 'version-conflict':
      return explainConflict(refusal);
    case 'wrong-status':
      return mutationError('WRONG_STATUS', `It is ${refusal.status}, which does not allow this.`);
    case 'limit-reached':
      return explainLimit(refusal);
  }
}

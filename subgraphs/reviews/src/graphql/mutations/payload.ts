import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationError } from '#kit';
import type { Outcome, Refusal } from '../../domain/outcome';
import { ReviewsError } from '../types/reviews-error';

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing> {
  value: Thing | null;
  errors: ReviewsError[];
}

/** Make the payload type of a thing: `ReviewPayload { review, errors }`. */
export function PayloadOf<Thing extends object>(thing: string, type: () => ClassType<Thing>, description: string) {
  @ObjectType(`${thing}Payload`)
  class PayloadType {
    @Field(type, { name: thing.charAt(0).toLowerCase() + thing.slice(1), nullable: true, description })
    value?: Thing | null;

    @Field(() => [ReviewsError], { description: 'Why nothing was changed; empty when all went well.' })
    errors: ReviewsError[];
  }
  return PayloadType;
}

/** Tell the graph what became of a change. */
export function toPayload<Thing>(outcome: Outcome<Thing>): Payload<Thing> {
  return outcome.kind === 'done' ? { value: outcome.value, errors: [] } : { value: null, errors: [explain(outcome)] };
}

function explain(refusal: Refusal): ReviewsError {
  switch (refusal.kind) {
    case 'not-found':
      return error('NOT_FOUND', `There is no such ${refusal.what}.`, refusal.field);
    case 'already-reviewed':
      return error('ALREADY_REVIEWED', 'You have reviewed this product already.', 'productId');
    case 'own-review':
      return error('OWN_REVIEW', 'You cannot vote for your own review.', 'reviewId');
    case 'version-conflict': {
      const message = `It is in version ${refusal.version} by now; load it again and repeat your change.`;
      return error('VERSION_CONFLICT', message, 'expectedVersion');
    }
    case 'wrong-status':
      return error('WRONG_STATUS', `It is ${refusal.status}, which does not allow this.`);
    case 'limit-reached':
      return error('LIMIT_REACHED', `There are ${refusal.limit} ${refusal.what}, and there may be no more.`);
  }
}

function error(code: ReviewsError['code'], message: string, field?: string): ReviewsError {
  return { ...mutationError(code, message), path: field ? ['input', field] : [] };
}

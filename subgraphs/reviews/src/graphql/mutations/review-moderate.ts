import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, enumOf, IdField, InvalidInputError, type Payload, toPayload } from '#kit';
import type { Review, Verdict } from '../../domain/review';
import type { ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

const ReviewDecision = enumOf<Verdict['decision']>('ReviewDecision', {
  PUBLISH: 'Everybody may see it.',
  REJECT: 'Nobody but its author may see it, who is told why.',
});

@InputType()
class ReviewModerateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you read; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => ReviewDecision)
  decision: Verdict['decision'];

  @Field(() => String, {
    nullable: true,
    description: 'What the author is told; needed to REJECT, of no use otherwise.',
  })
  @MinLength(1)
  @MaxLength(500)
  reason?: string | null;
}

/** `Mutation.reviewModerate` */
@Resolver()
export class ReviewModerateMutation {
  @Allow('reviews:moderate')
  @Mutation(() => ReviewPayload, { nullable: true, description: 'Publish or reject a review.' })
  async reviewModerate(
    @Arg('input', () => ReviewModerateInput) input: ReviewModerateInput,
    @Ctx() { service }: ReviewsContext,
  ): Promise<Payload<Review>> {
    return toPayload(await service.moderateReview(input.id, input.expectedVersion, toVerdict(input)), explain);
  }
}

function toVerdict({ decision, reason }: ReviewModerateInput): Verdict {
  if (decision === 'PUBLISH') return { decision };
  if (reason) return { decision, reason };
  throw new InvalidInputError([{ path: ['input', 'reason'], code: 'REQUIRED', message: 'Say why.' }]);
}

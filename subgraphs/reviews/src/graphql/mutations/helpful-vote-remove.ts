import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, type Payload, toPayload } from '#kit';
import type { Review } from '../../domain/review';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

@InputType()
class HelpfulVoteRemoveInput {
  @IdField()
  reviewId: string;
}

/** `Mutation.helpfulVoteRemove` */
@Resolver()
export class HelpfulVoteRemoveMutation {
  @Allow('customer')
  @Mutation(() => ReviewPayload, { nullable: true, description: 'Take back that a review helped you.' })
  async helpfulVoteRemove(
    @Arg('input', () => HelpfulVoteRemoveInput) { reviewId }: HelpfulVoteRemoveInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Review>> {
    return toPayload(await context.service.removeVote(customerOf(context), reviewId), explain);
  }
}

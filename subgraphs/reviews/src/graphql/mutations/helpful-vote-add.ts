import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, type Payload, toPayload } from '#kit';
import type { Review } from '../../domain/review';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

@InputType()
class HelpfulVoteAddInput {
  @IdField()
  reviewId: string;
}

/** `Mutation.helpfulVoteAdd` */
@Resolver()
export class HelpfulVoteAddMutation {
  @Allow('customer')
  @Mutation(() => ReviewPayload, {
    nullable: true,
    description: 'Say that a review of somebody else helped you; once is enough.',
  })
  async helpfulVoteAdd(
    @Arg('input', () => HelpfulVoteAddInput) { reviewId }: HelpfulVoteAddInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Review>> {
    return toPayload(await context.service.addVote(customerOf(context), reviewId), explain);
  }
}

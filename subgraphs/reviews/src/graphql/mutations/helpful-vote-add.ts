import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Review } from '../../domain/review';
import { customerOf, type ReviewsContext } from '../context';
import { type Payload, toPayload } from './payload';
import { ReviewPayload } from './review-payload';

@InputType()
class HelpfulVoteAddInput {
  @Field(() => ID)
  @MaxLength(60)
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
    return toPayload(await context.service.addVote(customerOf(context), reviewId));
  }
}

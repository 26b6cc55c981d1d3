import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, type Payload, toPayload } from '#kit';
import type { Review } from '../../domain/review';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { ReviewPayload } from './review-payload';

@InputType()
class ReviewRemoveInput {
  @IdField()
  id: string;
}

/** `Mutation.reviewRemove` */
@Resolver()
export class ReviewRemoveMutation {
  @Allow('customer')
  @Mutation(() => ReviewPayload, {
    nullable: true,
    description: 'Remove a review of your own for good, with its votes.',
  })
  async reviewRemove(
    @Arg('input', () => ReviewRemoveInput) { id }: ReviewRemoveInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Review>> {
    return toPayload(await context.service.removeReview(customerOf(context), id), explain);
  }
}

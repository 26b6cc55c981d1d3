import { Args, ArgsType, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import type { Review } from '../../domain/review';
import type { ReviewsContext } from '../context';
import { findReview } from '../references';
import { ReviewType } from '../types/review';

@ArgsType()
class ReviewArgs {
  @IdField()
  id: string;
}

/** `Query.review` */
@Resolver()
export class ReviewQuery {
  @Allow('public')
  @Query(() => ReviewType, { nullable: true, description: 'A published review, or one of your own.' })
  review(@Args(() => ReviewArgs) key: ReviewArgs, @Ctx() context: ReviewsContext): Promise<Review | null> {
    return findReview({ ...key }, context);
  }
}

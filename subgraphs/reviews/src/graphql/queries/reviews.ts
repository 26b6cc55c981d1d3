import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Review } from '../../domain/review';
import type { ReviewOrderName } from '../../domain/review-order';
import type { ReviewsContext } from '../context';
import { ReviewConnection } from '../types/review';
import { ReviewOrderEnum } from '../types/review-order';
import { ReviewWhere } from '../types/review-where';

@ArgsType()
class ReviewsArgs extends PageArgs {
  @Field(() => ReviewWhere, { nullable: true })
  @ValidateNested()
  where?: ReviewWhere | null;

  @Field(() => ReviewOrderEnum, { defaultValue: 'NEWEST' })
  orderBy: ReviewOrderName;
}

/** `Query.reviews` */
@Resolver()
export class ReviewsQuery {
  @Allow('reviews:moderate')
  @Query(() => ReviewConnection, { nullable: true, description: 'Reviews of all products, in whatever state.' })
  async reviews(
    @Args(() => ReviewsArgs) { where, orderBy, ...request }: ReviewsArgs,
    @Ctx() { service }: ReviewsContext,
  ): Promise<Connection<Review>> {
    const list = service.listReviews(where ?? {});
    return toConnection(await list.page(orderBy, request), (review) => review, list.count);
  }
}

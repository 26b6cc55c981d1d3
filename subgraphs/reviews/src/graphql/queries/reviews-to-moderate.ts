import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Review } from '../../domain/review';
import type { ReviewsContext } from '../context';
import { ReviewConnection } from '../types/review';

/** `Query.reviewsToModerate` */
@Resolver()
export class ReviewsToModerateQuery {
  @Allow('reviews:moderate')
  @Query(() => ReviewConnection, {
    nullable: true,
    description: 'What waits for moderation; the longest waiting comes first.',
  })
  async reviewsToModerate(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { service }: ReviewsContext,
  ): Promise<Connection<Review>> {
    const list = service.listPendingReviews();
    return toConnection(await list.page(request), (review) => review, list.count);
  }
}

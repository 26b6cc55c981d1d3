import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, toConnection, toPage } from '#kit';
import { countOf, NO_STARS, type RatingSummary, summarize } from '../../domain/rating';
import type { Review } from '../../domain/review';
import { REVIEW_ORDERS, type ReviewOrderName } from '../../domain/review-order';
import type { ReviewsContext } from '../context';
import type { ProductStub } from '../references';
import { ProductType } from '../types/product';
import { RatingSummaryType } from '../types/rating';
import { ReviewConnection } from '../types/review';
import { ReviewOrderEnum } from '../types/review-order';
import { ProductReviewWhere } from '../types/review-where';

@ArgsType()
class ProductReviewsArgs extends PageArgs {
  @Field(() => ProductReviewWhere, { nullable: true })
  @ValidateNested()
  where?: ProductReviewWhere | null;

  @Field(() => ReviewOrderEnum, { defaultValue: 'NEWEST' })
  orderBy: ReviewOrderName;
}

/** What reviews knows of a product. */
@Resolver(() => ProductType)
export class ProductFields {
  @FieldResolver(() => RatingSummaryType, {
    nullable: true,
    description: 'What its published reviews say of it, in numbers.',
  })
  async rating(@Root() { id }: ProductStub, @Ctx() { loaders }: ReviewsContext): Promise<RatingSummary> {
    return summarize((await loaders.stars.load(id))?.counts ?? NO_STARS);
  }

  @FieldResolver(() => ReviewConnection, { nullable: true, description: 'Its published reviews, whoever asks.' })
  async reviews(
    @Root() { id }: ProductStub,
    @Args(() => ProductReviewsArgs) { where, orderBy, first, after }: ProductReviewsArgs,
    @Ctx() { loaders }: ReviewsContext,
  ): Promise<Connection<Review>> {
    const order = REVIEW_ORDERS[orderBy];
    const ratings = where?.ratings;
    const found = await loaders.reviewsOf({ order, ratings, first, after }).load(id);
    const count = async () => countOf((await loaders.stars.load(id))?.counts ?? NO_STARS, ratings ?? undefined);
    return toConnection(toPage(order, { first, after }, found), (review) => review, count);
  }
}

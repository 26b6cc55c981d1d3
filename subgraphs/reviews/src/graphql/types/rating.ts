import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RatingSummary } from '../../domain/rating';
import type { Stars } from '../../domain/stars';

/** A bar of a histogram as the graph shows it. */
@ObjectType('RatingBucket', { description: 'How many published reviews give this many stars.' })
export class RatingBucketType {
  @Field(() => Int)
  rating: Stars;

  @Field(() => Int)
  count: number;
}

/** A rating summary as the graph shows it. */
@ObjectType('RatingSummary', { description: 'What its published reviews say of a product, in numbers.' })
export class RatingSummaryType implements RatingSummary {
  @Field(() => Float, { nullable: true, description: 'From 1 to 5, to two decimals; null when there are no reviews.' })
  average: number | null;

  @Field(() => Int)
  count: number;

  @Field(() => [RatingBucketType], { description: 'Always five, from 5 stars to 1.' })
  histogram: readonly RatingBucketType[];
}

import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';
import type { ReviewFilter } from '../../domain/review-filter';
import type { Stars } from '../../domain/stars';
import { ReviewStatusEnum } from './review';

/** A filter of one product's reviews as the graph takes it. */
@InputType({ description: 'Which reviews of a product.' })
export class ProductReviewWhere {
  @Field(() => [Int], { nullable: true, description: 'One of these numbers of stars.' })
  @ArrayMaxSize(5)
  @Min(1, { each: true })
  @Max(5, { each: true })
  ratings?: Stars[] | null;
}

/** A filter of reviews as the graph takes it. */
@InputType({ description: 'Which reviews; every part that is given must hold.' })
export class ReviewWhere extends ProductReviewWhere {
  @Field(() => [ReviewWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  AND?: ReviewWhere[] | null;

  @Field(() => [ReviewWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  OR?: ReviewWhere[] | null;

  @Field(() => ReviewWhere, { nullable: true })
  @ValidateNested()
  NOT?: ReviewWhere | null;

  @Field(() => [ReviewStatusEnum], { nullable: true })
  @ArrayMaxSize(3)
  statuses?: ReviewFilter['statuses'] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  productIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Written by one of these customers.' })
  @ArrayMaxSize(MAX_PAGE)
  customerIds?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  createdFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  createdUntil?: Date | null;
}

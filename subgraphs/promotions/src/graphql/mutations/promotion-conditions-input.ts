import { ArrayMaxSize, ArrayUnique, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Conditions } from '../../domain/conditions';
import { currencyOf, PromotionMoneyInput, toMoneys } from './money-input';

/** Products and categories that a promotion may name at most. */
export const MAX_SCOPE = 500;

/** What a cart must be like, as the graph takes it. */
@InputType({ description: 'What a cart must be like; what is left out asks for nothing.' })
export class PromotionConditionsInput {
  @Field(() => [String], { nullable: true, description: 'The slugs of the channels it is for.' })
  @ArrayMaxSize(100)
  @MaxLength(120, { each: true })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The customer is in one of these groups.' })
  @ArrayMaxSize(100)
  @MaxLength(120, { each: true })
  customerGroups?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Its scope: these products…' })
  @ArrayMaxSize(MAX_SCOPE)
  @MaxLength(60, { each: true })
  productIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '…and those in these categories or below them.' })
  @ArrayMaxSize(MAX_SCOPE)
  @MaxLength(60, { each: true })
  categoryIds?: string[] | null;

  @Field(() => [PromotionMoneyInput], {
    nullable: true,
    description: 'What is in scope costs at least so much before discounts; no other currency will do.',
  })
  @ArrayMaxSize(20)
  @ArrayUnique(currencyOf, { message: 'minimumSubtotals must name each currency once' })
  @ValidateNested({ each: true })
  minimumSubtotals?: PromotionMoneyInput[] | null;

  @Field(() => Int, { nullable: true, description: 'So many units are in scope at least.' })
  @Min(1)
  @Max(100_000)
  minimumQuantity?: number | null;
}

/** Read conditions. */
export function toConditions(input: PromotionConditionsInput | null | undefined): Conditions {
  return {
    channels: input?.channels ?? [],
    customerGroups: input?.customerGroups ?? [],
    productIds: input?.productIds ?? [],
    categoryIds: input?.categoryIds ?? [],
    minimumSubtotals: toMoneys(input?.minimumSubtotals),
    minimumQuantity: input?.minimumQuantity ?? null,
  };
}

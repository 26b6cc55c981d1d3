import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MoneyType } from '#kit';

/** What a cart must be like for a promotion, as the graph shows it. */
@ObjectType('PromotionConditions', { description: 'What a cart must be like; a list that is empty asks for nothing.' })
export class PromotionConditionsType {
  @Field(() => [String], { description: 'The slugs of the channels it is for.' })
  channels: string[];

  @Field(() => [String], { description: 'The customer is in one of these groups.' })
  customerGroups: string[];

  @Field(() => [ID], { description: 'Its scope: these products…' })
  productIds: string[];

  @Field(() => [ID], { description: '…and those in these categories or below them; all when neither is given.' })
  categoryIds: string[];

  @Field(() => [MoneyType], {
    description: 'What is in scope costs at least so much before discounts; no other currency will do.',
  })
  minimumSubtotals: MoneyType[];

  @Field(() => Int, { nullable: true, description: 'So many units are in scope at least.' })
  minimumQuantity: number | null;
}

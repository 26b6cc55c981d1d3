import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, MoneyType } from '#kit';
import type { Effect, Target } from '../../domain/effect';

/** See enumOf. */
export const EffectKindEnum = enumOf<Effect['kind']>('PromotionEffectKind', {
  PERCENTAGE: 'A share of what is left to pay.',
  FIXED_AMOUNT: 'So much, and never more than is left to pay.',
  FREE_SHIPPING: 'All of shipping.',
  BUY_X_GET_Y: 'Who buys so many gets so many others for less, the cheapest ones.',
});

/** See enumOf. */
export const TargetEnum = enumOf<Target>('PromotionTarget', {
  LINES: 'Each line in scope by itself; of an amount, every unit.',
  ORDER: 'All lines in scope together, spread over them in proportion.',
  SHIPPING: 'Shipping.',
});

/** Which products are meant, as the graph shows it. */
@ObjectType('PromotionScope', {
  description: 'These products and those in these categories; all when neither is given.',
})
export class PromotionScopeType {
  @Field(() => [ID])
  productIds: string[];

  @Field(() => [ID])
  categoryIds: string[];
}

/** What a promotion takes off, as the graph shows it. */
@ObjectType('PromotionEffect', {
  description: 'What a promotion takes off; which parts there are is said by its kind.',
})
export class PromotionEffectType {
  @Field(() => EffectKindEnum)
  kind: Effect['kind'];

  @Field(() => TargetEnum, { nullable: true, description: 'Of PERCENTAGE and FIXED_AMOUNT.' })
  target?: Target;

  @Field(() => Int, {
    nullable: true,
    description: 'Of PERCENTAGE and BUY_X_GET_Y, in hundredths of a percent: 1000 is 10 %, 10000 is free.',
  })
  basisPoints?: number;

  @Field(() => [MoneyType], { nullable: true, description: 'Of FIXED_AMOUNT: one for each currency.' })
  amounts?: MoneyType[];

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y: so many of what is in scope must be bought…' })
  buyQuantity?: number;

  @Field(() => Int, { nullable: true, description: '…and so many are given for less.' })
  getQuantity?: number;

  @Field(() => PromotionScopeType, {
    nullable: true,
    description: 'Of BUY_X_GET_Y: what is given; null for what is in scope too.',
  })
  gets?: PromotionScopeType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of BUY_X_GET_Y: how often in an order; null for as often as it fits.',
  })
  timesAtMost?: number | null;
}

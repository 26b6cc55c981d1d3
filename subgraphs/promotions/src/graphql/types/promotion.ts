import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { Trigger } from '../../domain/promotion';
import { PromotionConditionsType } from './promotion-conditions';
import { PromotionEffectType } from './promotion-effect';

/** See enumOf. */
export const TriggerEnum = enumOf<Trigger>('PromotionTrigger', {
  AUTOMATIC: 'It comes by itself.',
  VOUCHER: 'It is asked for with the code of a voucher.',
});

/** A promotion as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Promotion', { description: 'A reason why somebody pays less, and how much less.' })
export class PromotionType {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isActive: boolean;

  @Field(() => TriggerEnum)
  trigger: Trigger;

  @Field(() => Int, {
    description:
      'Of the promotions that fit a cart the one with the lowest comes first. Of equals those off lines do, then those off the order, then those off shipping, then the older one.',
  })
  priority: number;

  @Field(() => [String], {
    description:
      'Promotions apply together when all of them share one of these groups; one without a group applies alone.',
  })
  stackingGroups: string[];

  @Field(() => DateTime, { nullable: true, description: 'From then on; null for always.' })
  startsAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until then, not included; null for further notice.' })
  endsAt: Date | null;

  @Field(() => PromotionConditionsType)
  conditions: PromotionConditionsType;

  @Field(() => PromotionEffectType)
  effect: PromotionEffectType;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const PromotionConnection = ConnectionOf('Promotion', () => PromotionType);

/** How often a promotion's vouchers are used, as the graph shows it. */
@ObjectType('PromotionUsage', { description: 'How often the vouchers of a promotion are used.' })
export class PromotionUsageType {
  @Field(() => Int, { description: 'How many vouchers it has.' })
  vouchers: number;

  @Field(() => Int, { description: 'Uses of checkouts that are under way.' })
  held: number;

  @Field(() => Int, { description: 'Uses of orders.' })
  redeemed: number;
}

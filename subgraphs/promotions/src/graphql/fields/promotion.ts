import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { MoneyType } from '#kit';
import type { Conditions } from '../../domain/conditions';
import type { Effect } from '../../domain/effect';
import type { Promotion } from '../../domain/promotion';
import type { PromotionUsage } from '../../store/promotions';
import type { PromotionsContext } from '../context';
import { PromotionType, PromotionUsageType } from '../types/promotion';
import { PromotionConditionsType } from '../types/promotion-conditions';
import { PromotionEffectType } from '../types/promotion-effect';

/** What of a promotion is worked out. */
@Resolver(() => PromotionType)
export class PromotionFields {
  @FieldResolver(() => String, { description: 'As customers read it on their bill.' })
  name(@Root() promotion: Promotion, @Ctx() { locale }: PromotionsContext): string {
    return inLocale(promotion, 'name', locale);
  }

  @FieldResolver(() => PromotionUsageType, { nullable: true, description: 'Null for one that comes by itself.' })
  async usage(
    @Root() { id, trigger }: Promotion,
    @Ctx() { loaders }: PromotionsContext,
  ): Promise<PromotionUsage | null> {
    if (trigger === 'AUTOMATIC') return null;
    return (await loaders.usage.load(id)) ?? { promotionId: id, vouchers: 0, held: 0, redeemed: 0 };
  }
}

/** What of a promotion's conditions is worked out. */
@Resolver(() => PromotionConditionsType)
export class PromotionConditionsFields {
  @FieldResolver(() => [MoneyType])
  minimumSubtotals(@Root() { minimumSubtotals }: Conditions): MoneyType[] {
    return minimumSubtotals.map(MoneyType.of);
  }
}

/** What of a promotion's effect is worked out. */
@Resolver(() => PromotionEffectType)
export class PromotionEffectFields {
  @FieldResolver(() => [MoneyType], { nullable: true })
  amounts(@Root() effect: Effect): MoneyType[] | null {
    return effect.kind === 'FIXED_AMOUNT' ? effect.amounts.map(MoneyType.of) : null;
  }
}

import { MaxLength, ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, IdField, IsSlug, PageArgs, toConnection } from '#kit';
import type { Promotion, Trigger } from '../../domain/promotion';
import type { PromotionFilter } from '../../domain/promotion-filter';
import type { PromotionsContext } from '../context';
import { PromotionConnection, PromotionType, TriggerEnum } from '../types/promotion';

@InputType({ description: 'Which promotions; every part that is given must hold.' })
class PromotionWhere implements PromotionFilter {
  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;

  @Field(() => TriggerEnum, { nullable: true })
  trigger?: Trigger | null;

  @Field(() => String, { nullable: true, description: 'The slug of a channel that it is for, alone or among others.' })
  @IsSlug()
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of its English name.' })
  @MaxLength(200)
  name?: string | null;
}

@ArgsType()
class PromotionsArgs extends PageArgs {
  @Field(() => PromotionWhere, { nullable: true })
  @ValidateNested()
  where?: PromotionWhere | null;
}

@ArgsType()
class PromotionArgs {
  @IdField()
  id: string;
}

/** `Query.promotions` and `Query.promotion` */
@Resolver()
export class PromotionQueries {
  @Allow('promotions:read')
  @Query(() => PromotionConnection, {
    nullable: true,
    description: 'In the order in which they come when several fit a cart: by priority, then the older one.',
  })
  async promotions(
    @Args(() => PromotionsArgs) { where, ...request }: PromotionsArgs,
    @Ctx() { store }: PromotionsContext,
  ): Promise<Connection<Promotion>> {
    const filter = where ?? {};
    const page = await store.pageOfPromotions(filter, request);
    return toConnection(
      page,
      (promotion) => promotion,
      () => store.countPromotions(filter),
    );
  }

  @Allow('promotions:read')
  @Query(() => PromotionType, { nullable: true })
  promotion(
    @Args(() => PromotionArgs) { id }: PromotionArgs,
    @Ctx() { loaders }: PromotionsContext,
  ): Promise<Promotion | null> {
    return loaders.promotion.load(id);
  }
}

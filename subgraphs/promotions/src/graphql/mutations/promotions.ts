import { ArrayMaxSize, ArrayUnique, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, DateTime, given, IdField, PayloadOf, toPayload, toTranslations } from '#kit';
import type { Trigger } from '../../domain/promotion';
import type { PromotionsContext } from '../context';
import { PromotionType, TriggerEnum } from '../types/promotion';
import { PromotionsError } from '../types/promotions-error';
import { explain } from './explain';
import { PromotionConditionsInput, toConditions } from './promotion-conditions-input';
import { PromotionEffectInput, toEffect } from './promotion-effect-input';
import { PromotionTranslationInput } from './promotion-translation-input';
import { stated } from './stated';

const MAX_PRIORITY = 10_000;

const PromotionPayload = PayloadOf(PromotionsError, 'Promotion', () => PromotionType);

@InputType({ description: 'A promotion to be.' })
class PromotionCreateInput {
  @Field(() => String, { description: 'As customers read it on their bill.' })
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => [PromotionTranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: PromotionTranslationInput[] | null;

  @Field(() => TriggerEnum, { description: 'For ever.' })
  trigger: Trigger;

  @Field(() => Boolean, { defaultValue: true })
  isActive: boolean;

  @Field(() => Int, { defaultValue: 0, description: 'The lowest comes first.' })
  @Min(-MAX_PRIORITY)
  @Max(MAX_PRIORITY)
  priority: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Promotions apply together when all of them share one; without any it applies alone.',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @MinLength(1, { each: true })
  @MaxLength(60, { each: true })
  stackingGroups?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date | null;

  @Field(() => PromotionConditionsInput, { nullable: true })
  @ValidateNested()
  conditions?: PromotionConditionsInput | null;

  @Field(() => PromotionEffectInput)
  @ValidateNested()
  effect: PromotionEffectInput;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class PromotionUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => [PromotionTranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: PromotionTranslationInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False takes it away from every cart within seconds.' })
  isActive?: boolean | null;

  @Field(() => Int, { nullable: true })
  @Min(-MAX_PRIORITY)
  @Max(MAX_PRIORITY)
  priority?: number | null;

  @Field(() => [String], { nullable: true, description: 'All of them.' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @MinLength(1, { each: true })
  @MaxLength(60, { each: true })
  stackingGroups?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Null for always.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null for further notice.' })
  endsAt?: Date | null;

  @Field(() => PromotionConditionsInput, { nullable: true, description: 'All of them.' })
  @ValidateNested()
  conditions?: PromotionConditionsInput | null;

  @Field(() => PromotionEffectInput, { nullable: true, description: 'All of it.' })
  @ValidateNested()
  effect?: PromotionEffectInput | null;
}

/** `Mutation.promotionCreate` and `Mutation.promotionUpdate` */
@Resolver()
export class PromotionMutations {
  @Allow('promotions:write')
  @Mutation(() => PromotionPayload, { nullable: true })
  async promotionCreate(
    @Arg('input', () => PromotionCreateInput) input: PromotionCreateInput,
    @Ctx() { service }: PromotionsContext,
  ) {
    const { name, trigger, isActive, priority } = input;
    const promotion = {
      ...{ name, trigger, isActive, priority },
      translations: toTranslations(input.translations),
      stackingGroups: input.stackingGroups ?? [],
      startsAt: input.startsAt ?? null,
      endsAt: input.endsAt ?? null,
      conditions: toConditions(input.conditions),
      effect: toEffect(input.effect),
    };
    return toPayload(await service.createPromotion(promotion), explain);
  }

  @Allow('promotions:write')
  @Mutation(() => PromotionPayload, { nullable: true })
  async promotionUpdate(
    @Arg('input', () => PromotionUpdateInput) input: PromotionUpdateInput,
    @Ctx() { service }: PromotionsContext,
  ) {
    const { id, expectedVersion, translations, startsAt, endsAt, conditions, effect, ...changes } = input;
    const edit = {
      ...given(changes),
      ...stated({ startsAt, endsAt }),
      ...(conditions && { conditions: toConditions(conditions) }),
      ...(effect && { effect: toEffect(effect) }),
      translations: toTranslations(translations),
    };
    return toPayload(await service.updatePromotion(id, expectedVersion, edit), explain);
  }
}

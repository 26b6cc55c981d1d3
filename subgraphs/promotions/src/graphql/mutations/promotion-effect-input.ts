import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InvalidInputError } from '#kit';
import { type Effect, type Target, WHOLE } from '../../domain/effect';
import { EffectKindEnum, TargetEnum } from '../types/promotion-effect';
import { currencyOf, PromotionMoneyInput, toMoneys } from './money-input';
import { MAX_SCOPE } from './promotion-conditions-input';

@InputType({ description: 'These products and those in these categories; all when neither is given.' })
class PromotionScopeInput {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_SCOPE)
  @MaxLength(60, { each: true })
  productIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_SCOPE)
  @MaxLength(60, { each: true })
  categoryIds?: string[] | null;
}

/** What a promotion takes off, as the graph takes it. */
@InputType({ description: 'What a promotion takes off; which parts it needs is said by its kind.' })
export class PromotionEffectInput {
  @Field(() => EffectKindEnum)
  kind: Effect['kind'];

  @Field(() => TargetEnum, { nullable: true, description: 'Of PERCENTAGE and FIXED_AMOUNT; ORDER unless said.' })
  target?: Target | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Needed by PERCENTAGE, in hundredths of a percent: 1000 is 10 %. Of BUY_X_GET_Y; free unless said.',
  })
  @Min(1)
  @Max(WHOLE)
  basisPoints?: number | null;

  @Field(() => [PromotionMoneyInput], { nullable: true, description: 'Needed by FIXED_AMOUNT: one for each currency.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique(currencyOf, { message: 'amounts must name each currency once' })
  @ValidateNested({ each: true })
  amounts?: PromotionMoneyInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Needed by BUY_X_GET_Y: so many must be bought…' })
  @Min(1)
  @Max(1_000)
  buyQuantity?: number | null;

  @Field(() => Int, { nullable: true, description: '…and so many are given for less; needed too.' })
  @Min(1)
  @Max(1_000)
  getQuantity?: number | null;

  @Field(() => PromotionScopeInput, { nullable: true, description: 'Of BUY_X_GET_Y; what is in scope unless said.' })
  @ValidateNested()
  gets?: PromotionScopeInput | null;

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y; as often as it fits unless said.' })
  @Min(1)
  @Max(1_000)
  timesAtMost?: number | null;
}

/**
 * Read what a promotion takes off.
 * @throws InvalidInputError when a part is missing that its kind needs.
 */
export function toEffect(input: PromotionEffectInput): Effect {
  const { kind, target, amounts, gets } = input;
  switch (kind) {
    case 'PERCENTAGE':
      return { kind, target: target ?? 'ORDER', basisPoints: needed(input, 'basisPoints') };
    case 'FIXED_AMOUNT':
      return { kind, target: target ?? 'ORDER', amounts: toMoneys(amounts ?? needed(input, 'amounts')) };
    case 'FREE_SHIPPING':
      return { kind };
    case 'BUY_X_GET_Y':
      return {
        kind,
        buyQuantity: needed(input, 'buyQuantity'),
        getQuantity: needed(input, 'getQuantity'),
        gets: gets ? { productIds: gets.productIds ?? [], categoryIds: gets.categoryIds ?? [] } : null,
        basisPoints: input.basisPoints ?? WHOLE,
        timesAtMost: input.timesAtMost ?? null,
      };
  }
}

function needed<Part extends keyof PromotionEffectInput>(
  input: PromotionEffectInput,
  part: Part,
): NonNullable<PromotionEffectInput[Part]> {
  const value = input[part];
  if (value !== null && value !== undefined) return value;
  const message = `${part} is needed by ${input.kind}.`;
  throw new InvalidInputError([{ path: ['input', 'effect', part], code: 'REQUIRED', message }]);
}

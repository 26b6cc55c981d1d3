import { ArrayMaxSize, ArrayUnique, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { toGiftCardCode, toVoucherCode } from '#contracts';
import { Allow, IdField, MinorUnits } from '#kit';
import { MAX_CODE } from '../../domain/code';
import type { PromotionsContext } from '../context';
import { DiscountCartInput, MAX_AMOUNT, toQuoteRequest } from '../queries/discount-input';
import { DiscountHoldPayload, toDiscountHoldPayload } from './discount-payload';

const DAY = 86_400;

@Directive('@inaccessible')
@InputType()
class GiftCardPartInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(MAX_CODE)
  code: string;

  @Field(() => MinorUnits)
  @Min(1)
  @Max(MAX_AMOUNT)
  amountMinor: number;
}

@Directive('@inaccessible')
@InputType()
class ExpectedDiscountInput {
  @IdField()
  promotionId: string;

  @Field(() => String, { nullable: true })
  @MaxLength(MAX_CODE)
  code?: string | null;

  @Field(() => MinorUnits)
  @Min(1)
  amountMinor: number;
}

@Directive('@inaccessible')
@InputType()
class DiscountHoldInput extends DiscountCartInput {
  @IdField({ description: 'The checkout session; it holds once.' })
  @MinLength(1)
  owner: string;

  @Field(() => [GiftCardPartInput], { description: 'What gift cards pay.' })
  @ArrayMaxSize(20)
  @ArrayUnique(({ code }: GiftCardPartInput) => toGiftCardCode(code), { message: 'giftCards must name each card once' })
  @ValidateNested({ each: true })
  giftCards: GiftCardPartInput[];

  @Field(() => Int, {
    defaultValue: DAY,
    description: 'After so many seconds it goes back by itself, and must outlive the checkout; at most thirty days.',
  })
  @Min(1)
  @Max(30 * DAY)
  expiresInSeconds: number;

  @Field(() => [ExpectedDiscountInput], { description: 'All the discounts that the customer was shown.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  expected: ExpectedDiscountInput[];
}

/** `Mutation.discountHold` */
@Resolver()
export class DiscountHoldMutation {
  @Allow('service:checkout')
  @Mutation(() => DiscountHoldPayload, {
    nullable: true,
    description:
      'Set vouchers and gift-card money aside for a checkout, all of it or nothing. The same owner with the same input has the same answer.',
  })
  async discountHold(
    @Arg('input', () => DiscountHoldInput) input: DiscountHoldInput,
    @Ctx() { service, now, locale, traceparent }: PromotionsContext,
  ): Promise<DiscountHoldPayload> {
    const { owner, giftCards, expiresInSeconds, expected } = input;
    const request = {
      ...toQuoteRequest(input, now()),
      ...{ owner, expiresInSeconds },
      giftCards: giftCards.map(({ code, amountMinor }) => ({ code, amountMinor })),
      expected: expected.map(({ promotionId, code, amountMinor }) => ({
        ...{ promotionId, code: code ? toVoucherCode(code) : null, amountMinor },
      })),
    };
    return toDiscountHoldPayload(await service.holdDiscounts(request, { locale, traceparent }));
  }
}

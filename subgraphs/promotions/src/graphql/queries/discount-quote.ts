import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { inLocale } from '#contracts';
import { Allow } from '#kit';
import { availableOf, maskedCode } from '../../domain/gift-card';
import type { CodeProblem } from '../../domain/quote';
import type { PromotionsContext } from '../context';
import { DiscountQuoteType } from '../types/discount';
import { DiscountQuoteInput, toQuoteRequest } from './discount-input';

/** `Query.discountQuote` */
@Resolver()
export class DiscountQuoteQuery {
  @Allow('service:checkout')
  @Query(() => DiscountQuoteType, {
    nullable: true,
    description:
      'What a cart would be less if it were bought now, and what its gift cards could pay. Nothing is set aside.',
  })
  async discountQuote(
    @Arg('input', () => DiscountQuoteInput) { giftCardCodes, ...input }: DiscountQuoteInput,
    @Ctx() { service, now, locale }: PromotionsContext,
  ): Promise<DiscountQuoteType> {
    const request = toQuoteRequest(input, now());
    const { discounts, giftCards, problems } = await service.quoteDiscounts(request, giftCardCodes);
    return {
      discounts: discounts.map(({ promotion, ...discount }) => ({
        ...discount,
        promotionId: promotion.id,
        name: inLocale(promotion, 'name', locale),
      })),
      giftCards: giftCards.map(({ card, position }) => ({
        id: card.id,
        position,
        maskedCode: maskedCode(card),
        balanceMinor: availableOf(card),
        currencyCode: card.currencyCode,
      })),
      problems: problems.map((problem) => ({ ...problem, message: MESSAGES[problem.code] })),
    };
  }
}

const MESSAGES: Record<CodeProblem, string> = {
  VOUCHER_INVALID: 'This voucher is not valid.',
  VOUCHER_EXPIRED: 'This voucher has expired.',
  VOUCHER_EXHAUSTED: 'This voucher is used up.',
  VOUCHER_LIMIT_REACHED: 'You have used this voucher as often as you may.',
  VOUCHER_NOT_APPLICABLE: 'This voucher does not fit your cart.',
  VOUCHER_NOT_COMBINABLE: 'This voucher cannot be combined with your other discounts.',
  GIFT_CARD_INVALID: 'This gift card is not valid.',
  GIFT_CARD_CURRENCY: 'This gift card is in another currency.',
  GIFT_CARD_EMPTY: 'Nothing is left on this gift card.',
};

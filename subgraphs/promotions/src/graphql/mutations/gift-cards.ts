import { Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type CurrencyCode as Currency, principalName } from '#contracts';
import { Allow, CurrencyCode, DateTime, given, IdempotencyKey, IdField, MinorUnits, PayloadOf, toPayload } from '#kit';
import type { GiftCard } from '../../domain/gift-card';
import type { PromotionsContext } from '../context';
import { MAX_AMOUNT } from '../queries/discount-input';
import { GiftCardType } from '../types/gift-card';
import { PromotionsError } from '../types/promotions-error';
import { explain } from './explain';
import { stated } from './stated';

const GiftCardPayload = PayloadOf(PromotionsError, 'GiftCard', () => GiftCardType);

@InputType({ description: 'A gift card to be.' })
class GiftCardIssueInput {
  @Field(() => MinorUnits)
  @Min(1)
  @Max(MAX_AMOUNT)
  amountMinor: number;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => DateTime, { nullable: true, description: 'Never unless said.' })
  expiresAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'For staff.' })
  @MaxLength(500)
  note?: string | null;

  @IdempotencyKey()
  idempotencyKey: string;
}

@ObjectType()
class GiftCardIssuePayload {
  @Field(() => GiftCardType, { nullable: true })
  giftCard: GiftCard;

  @Field(() => String, {
    nullable: true,
    description: 'Its code, told this one time: null for whoever asks again with the same key.',
  })
  code: string | null;

  @Field(() => [PromotionsError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: PromotionsError[];
}

@InputType({ description: 'What to change; what is left out stays as it is. The balance is changed by orders alone.' })
class GiftCardUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => Boolean, { nullable: true, description: 'False makes it worth nothing until it is true again.' })
  isActive?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Null for never.' })
  expiresAt?: Date | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

/** `Mutation.giftCardIssue` and `Mutation.giftCardUpdate` */
@Resolver()
export class GiftCardMutations {
  @Allow('promotions:write')
  @Mutation(() => GiftCardIssuePayload, { nullable: true, description: 'Make a gift card with money on it.' })
  async giftCardIssue(
    @Arg('input', () => GiftCardIssueInput) input: GiftCardIssueInput,
    @Ctx() { service, principal }: PromotionsContext,
  ): Promise<GiftCardIssuePayload> {
    const { amountMinor, currencyCode, expiresAt, note, idempotencyKey } = input;
    const wanted = { initialMinor: amountMinor, currencyCode, expiresAt: expiresAt ?? null, note: note ?? '' };
    const { card, code } = await service.issueGiftCard({ principal: principalName(principal), idempotencyKey }, wanted);
    return { giftCard: card, code, errors: [] };
  }

  @Allow('promotions:write')
  @Mutation(() => GiftCardPayload, { nullable: true })
  async giftCardUpdate(
    @Arg('input', () => GiftCardUpdateInput) input: GiftCardUpdateInput,
    @Ctx() { service }: PromotionsContext,
  ) {
    const { id, expectedVersion, expiresAt, ...changes } = input;
    const edit = { ...given(changes), ...stated({ expiresAt }) };
    return toPayload(await service.updateGiftCard(id, expectedVersion, edit), explain);
  }
}

import { MaxLength, ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { Allow, type Connection, CurrencyCode, IdField, PageArgs, toConnection } from '#kit';
import { MAX_CODE } from '../../domain/code';
import { type GiftCard, isUsable } from '../../domain/gift-card';
import { hashOfGiftCard } from '../../service/gift-card-hash';
import type { PromotionsContext } from '../context';
import { GiftCardBalanceType, GiftCardConnection, GiftCardType } from '../types/gift-card';

@InputType({ description: 'Which gift cards; every part that is given must hold.' })
class GiftCardWhere {
  @Field(() => String, { nullable: true, description: 'Its whole code, for whoever has it before them.' })
  @MaxLength(MAX_CODE)
  code?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(4)
  lastFour?: string | null;

  @Field(() => CurrencyCode, { nullable: true })
  currencyCode?: Currency | null;

  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;

  @IdField({ nullable: true, description: 'It paid for this order.' })
  orderId?: string | null;
}

@ArgsType()
class GiftCardsArgs extends PageArgs {
  @Field(() => GiftCardWhere, { nullable: true })
  @ValidateNested()
  where?: GiftCardWhere | null;
}

@ArgsType()
class GiftCardArgs {
  @IdField()
  id: string;
}

@ArgsType()
class GiftCardBalanceArgs {
  @Field(() => String, { description: 'As it was told; capitals, spaces and hyphens make no difference.' })
  @MaxLength(MAX_CODE)
  code: string;
}

/** `Query.giftCards`, `Query.giftCard` and `Query.giftCardBalance` */
@Resolver()
export class GiftCardQueries {
  @Allow('promotions:read')
  @Query(() => GiftCardConnection, { nullable: true, description: 'The newest first.' })
  async giftCards(
    @Args(() => GiftCardsArgs) { where, ...request }: GiftCardsArgs,
    @Ctx() { store }: PromotionsContext,
  ): Promise<Connection<GiftCard>> {
    const { code, lastFour, ...rest } = where ?? {};
    const filter = {
      ...rest,
      lastFour: lastFour?.toUpperCase(),
      codeHash: code ? hashOfGiftCard(code) : null,
    };
    const page = await store.pageOfGiftCards(filter, request);
    return toConnection(
      page,
      (card) => card,
      () => store.countGiftCards(filter),
    );
  }

  @Allow('promotions:read')
  @Query(() => GiftCardType, { nullable: true })
  giftCard(
    @Args(() => GiftCardArgs) { id }: GiftCardArgs,
    @Ctx() { loaders }: PromotionsContext,
  ): Promise<GiftCard | null> {
    return loaders.giftCard.load(id);
  }

  @Allow('public')
  @Query(() => GiftCardBalanceType, {
    nullable: true,
    description:
      'What is left on the gift card with this code; null for every code that can pay for nothing, for whatever reason.',
  })
  async giftCardBalance(
    @Args(() => GiftCardBalanceArgs) { code }: GiftCardBalanceArgs,
    @Ctx() { loaders, now }: PromotionsContext,
  ): Promise<GiftCard | null> {
    const card = await loaders.giftCardByCode.load(code);
    return card && isUsable(card, now()) ? card : null;
  }
}

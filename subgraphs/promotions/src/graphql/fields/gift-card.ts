import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { money } from '#contracts';
import { FirstArgs, MoneyType } from '#kit';
import { availableOf, type GiftCard, type GiftCardEntry, maskedCode } from '../../domain/gift-card';
import type { PromotionsContext } from '../context';
import { GiftCardBalanceType, GiftCardEntryType, GiftCardType } from '../types/gift-card';

/** An entry, and what its amount is in. */
type EntryOfCard = GiftCardEntry & Pick<GiftCard, 'currencyCode'>;

const amountOf = (amountMinor: number, { currencyCode }: Pick<GiftCard, 'currencyCode'>): MoneyType =>
  MoneyType.of(money(amountMinor, currencyCode));

/** What of a gift card is worked out. */
@Resolver(() => GiftCardType)
export class GiftCardFields {
  @FieldResolver(() => MoneyType, { description: 'What it was issued with.' })
  initial(@Root() card: GiftCard): MoneyType {
    return amountOf(card.initialMinor, card);
  }

  @FieldResolver(() => MoneyType, { description: 'The sum of its entries.' })
  balance(@Root() card: GiftCard): MoneyType {
    return amountOf(card.balanceMinor, card);
  }

  @FieldResolver(() => MoneyType, { description: 'What of the balance checkouts that are under way have set aside.' })
  held(@Root() card: GiftCard): MoneyType {
    return amountOf(card.heldMinor, card);
  }

  @FieldResolver(() => [GiftCardEntryType], { description: 'Its ledger, the newest entries first.' })
  async entries(
    @Root() { id, currencyCode }: GiftCard,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: PromotionsContext,
  ): Promise<EntryOfCard[]> {
    const entries = await loaders.entriesOf.load(id);
    return entries.slice(0, first).map((entry) => ({ ...entry, currencyCode }));
  }
}

/** What of an entry is worked out. */
@Resolver(() => GiftCardEntryType)
export class GiftCardEntryFields {
  @FieldResolver(() => MoneyType, { description: 'Below 0 for what was spent.' })
  amount(@Root() entry: EntryOfCard): MoneyType {
    return amountOf(entry.amountMinor, entry);
  }
}

/** What whoever has a code is told of its gift card. */
@Resolver(() => GiftCardBalanceType)
export class GiftCardBalanceFields {
  @FieldResolver(() => String)
  maskedCode(@Root() card: GiftCard): string {
    return maskedCode(card);
  }

  @FieldResolver(() => MoneyType, { description: 'What can be spent of it now.' })
  available(@Root() card: GiftCard): MoneyType {
    return amountOf(availableOf(card), card);
  }
}

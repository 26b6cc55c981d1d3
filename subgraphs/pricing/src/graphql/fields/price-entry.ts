import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MoneyType } from '#kit';
import type { PriceEntry } from '../../domain/price-entry';
import type { PriceList } from '../../domain/price-list';
import type { PricingContext } from '../context';
import { MerchandiseType } from '../types/merchandise';
import { PriceEntryType } from '../types/price-entry';
import { PriceListType } from '../types/price-list';

/** What of an entry of a price list is worked out. */
@Resolver(() => PriceEntryType)
export class PriceEntryFields {
  @FieldResolver(() => MoneyType, { description: 'With tax if the list includes it.' })
  amount(@Root() { amount }: PriceEntry): MoneyType {
    return MoneyType.of(amount);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'The amount to strike through.' })
  compareAt(@Root() { compareAt }: PriceEntry): MoneyType | null {
    return compareAt && MoneyType.of(compareAt);
  }

  @FieldResolver(() => PriceListType)
  priceList(@Root() { priceListId }: PriceEntry, @Ctx() { loaders }: PricingContext): Promise<PriceList | null> {
    return loaders.priceList.load(priceListId);
  }

  @FieldResolver(() => MerchandiseType)
  merchandise(@Root() { merchandiseId }: PriceEntry): MerchandiseType {
    return { id: merchandiseId };
  }
}

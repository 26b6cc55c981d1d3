import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import type { PriceList } from '../../domain/price-list';
import type { PricingContext } from '../context';
import { PriceListType } from '../types/price-list';

/** What of a price list is worked out. */
@Resolver(() => PriceListType)
export class PriceListFields {
  @FieldResolver(() => String)
  name(@Root() list: PriceList, @Ctx() { locale }: PricingContext): string {
    return inLocale(list, 'name', locale);
  }
}

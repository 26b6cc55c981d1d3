import { Args, ArgsType, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, IdField, PageArgs, toConnection } from '#kit';
import type { PriceList } from '../../domain/price-list';
import type { PricingContext } from '../context';
import { PriceListConnection, PriceListType } from '../types/price-list';

@ArgsType()
class PriceListArgs {
  @IdField()
  id: string;
}

/** `Query.priceLists` and `Query.priceList` */
@Resolver()
export class PriceListQueries {
  @Allow('pricing:read')
  @Query(() => PriceListConnection, { nullable: true, description: 'The price lists of all channels, by position.' })
  async priceLists(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: PricingContext,
  ): Promise<Connection<PriceList>> {
    return toConnection(await store.pageOfPriceLists(request), (list) => list, store.countPriceLists);
  }

  @Allow('pricing:read')
  @Query(() => PriceListType, { nullable: true })
  priceList(
    @Args(() => PriceListArgs) { id }: PriceListArgs,
    @Ctx() { loaders }: PricingContext,
  ): Promise<PriceList | null> {
    return loaders.priceList.load(id);
  }
}

import { MaxDate, MinDate } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, DateTime, IdField } from '#kit';
import { EARLIEST, LATEST } from '../../domain/schedule';
import type { PricingContext } from '../context';
import { PriceType, toPriceType } from '../types/price';

@ArgsType()
class PriceAtArgs {
  @IdField()
  merchandiseId: string;

  @IdField()
  priceListId: string;

  @Field(() => DateTime)
  @MinDate(EARLIEST)
  @MaxDate(LATEST)
  at: Date;
}

/** `Query.priceAt` */
@Resolver()
export class PriceAtQuery {
  @Allow('pricing:read')
  @Query(() => PriceType, {
    nullable: true,
    description: 'What a thing costs in a price list at a moment, by the prices and tax rates as they are set now.',
  })
  async priceAt(
    @Args(() => PriceAtArgs) { merchandiseId, priceListId, at }: PriceAtArgs,
    @Ctx() { loaders, service, store }: PricingContext,
  ): Promise<PriceType | null> {
    const list = await loaders.priceList.load(priceListId);
    const price = list && service.priceOf(await store.findCandidates([merchandiseId], list, at), list, at);
    return price && toPriceType(price);
  }
}

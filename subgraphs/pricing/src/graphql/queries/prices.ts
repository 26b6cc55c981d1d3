import { MaxLength, ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, IdField, PageArgs, toConnection } from '#kit';
import type { PriceEntry } from '../../domain/price-entry';
import type { PriceFilter } from '../../domain/price-filter';
import type { PricingContext } from '../context';
import { PriceEntryConnection } from '../types/price-entry';

@InputType({ description: 'Which prices; every part that is given must hold.' })
class PriceWhere implements PriceFilter {
  @IdField({ nullable: true })
  merchandiseId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(64)
  sku?: string | null;

  @IdField({ nullable: true })
  priceListId?: string | null;
}

@ArgsType()
class PricesArgs extends PageArgs {
  @Field(() => PriceWhere, { nullable: true })
  @ValidateNested()
  where?: PriceWhere | null;
}

/** `Query.prices` */
@Resolver()
export class PricesQuery {
  @Allow('pricing:read')
  @Query(() => PriceEntryConnection, {
    nullable: true,
    description: 'The entries of price lists, those of the past and of the future too, the newest first.',
  })
  async prices(
    @Args(() => PricesArgs) { where, ...request }: PricesArgs,
    @Ctx() { store }: PricingContext,
  ): Promise<Connection<PriceEntry>> {
    const filter = where ?? {};
    const page = await store.pageOfPriceEntries(filter, request);
    return toConnection(
      page,
      (entry) => entry,
      () => store.countPriceEntries(filter),
    );
  }
}

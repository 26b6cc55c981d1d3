import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { TaxClass } from '../../domain/tax-class';
import type { PricingContext } from '../context';
import { TaxClassConnection } from '../types/tax-class';

/** `Query.taxClasses` */
@Resolver()
export class TaxClassesQuery {
  @Allow('pricing:read')
  @Query(() => TaxClassConnection, {
    nullable: true,
    description: 'The kinds of things that are taxed alike, by code.',
  })
  async taxClasses(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: PricingContext,
  ): Promise<Connection<TaxClass>> {
    return toConnection(await store.pageOfTaxClasses(request), (taxClass) => taxClass, store.countTaxClasses);
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { ShippingMethod } from '../../domain/method';
import type { ShippingContext } from '../context';
import { findMethod } from '../references';
import { ShippingMethodConnection, ShippingMethodType } from '../types/method';

/** `Query.shippingMethods` and `Query.shippingMethod` */
@Resolver()
export class ShippingMethodQueries {
  @Allow('shipping:read')
  @Query(() => ShippingMethodConnection, {
    nullable: true,
    description: 'All methods in the order in which they are offered, those out of use too.',
  })
  async shippingMethods(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: ShippingContext,
  ): Promise<Connection<ShippingMethod>> {
    return toConnection(await store.pageOfMethods(request), (method) => method, store.countMethods);
  }

  @Allow('shipping:read')
  @Query(() => ShippingMethodType, { nullable: true })
  shippingMethod(@Arg('id', () => ID) id: string, @Ctx() context: ShippingContext): Promise<ShippingMethod | null> {
    return findMethod({ id }, context);
  }
}

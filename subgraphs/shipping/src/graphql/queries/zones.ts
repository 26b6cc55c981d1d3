import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { ShippingZone } from '../../domain/zone';
import type { ShippingContext } from '../context';
import { findZone } from '../references';
import { ShippingZoneConnection, ShippingZoneType } from '../types/zone';

/** `Query.shippingZones` and `Query.shippingZone` */
@Resolver()
export class ShippingZoneQueries {
  @Allow('shipping:read')
  @Query(() => ShippingZoneConnection, { nullable: true, description: 'All zones, by code.' })
  async shippingZones(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: ShippingContext,
  ): Promise<Connection<ShippingZone>> {
    return toConnection(await store.pageOfZones(request), (zone) => zone, store.countZones);
  }

  @Allow('shipping:read')
  @Query(() => ShippingZoneType, { nullable: true })
  shippingZone(@Arg('id', () => ID) id: string, @Ctx() context: ShippingContext): Promise<ShippingZone | null> {
    return findZone({ id }, context);
  }
}

import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Shipment, ShipmentState } from '../../domain/shipment';
import type { ShippingContext } from '../context';
import { findShipment } from '../references';
import { ShipmentConnection, ShipmentStateEnum, ShipmentType } from '../types/shipment';

@ArgsType()
class ShipmentsArgs extends PageArgs {
  @Field(() => ShipmentStateEnum, { nullable: true })
  state?: ShipmentState | null;

  @Field(() => ID, { nullable: true })
  @MaxLength(64)
  orderId?: string | null;
}

/** `Query.shipments` and `Query.shipment` */
@Resolver()
export class ShipmentQueries {
  @Allow('shipping:read')
  @Query(() => ShipmentConnection, { nullable: true, description: 'Shipments, the newest first.' })
  async shipments(
    @Args(() => ShipmentsArgs) { state, orderId, ...request }: ShipmentsArgs,
    @Ctx() { store }: ShippingContext,
  ): Promise<Connection<Shipment>> {
    const where = { state: state ?? undefined, orderId: orderId ?? undefined };
    const page = await store.pageOfShipments(where, request);
    return toConnection(
      page,
      (shipment) => shipment,
      () => store.countShipments(where),
    );
  }

  @Allow('customer', 'shipping:read')
  @Query(() => ShipmentType, {
    nullable: true,
    description: 'For staff, and for the customer whose order it is part of.',
  })
  shipment(@Arg('id', () => ID) id: string, @Ctx() context: ShippingContext): Promise<Shipment | null> {
    return findShipment({ id }, context);
  }
}

import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Allow, FirstArgs } from '#kit';
import type { Shipment } from '../../domain/shipment';
import { type ShippingContext, seesOrder } from '../context';
import type { OrderStub } from '../references';
import { OrderType } from '../types/order';
import { ShipmentType } from '../types/shipment';

/** What shipping adds to an order. */
@Resolver(() => OrderType)
export class OrderFields {
  @Allow('public')
  @Directive('@requires(fields: "isVisible")')
  @FieldResolver(() => [ShipmentType], {
    nullable: true,
    description: 'What was sent, the first one first; null for an order that the caller may not see.',
  })
  async shipments(
    @Root() { id, isVisible }: OrderStub,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() context: ShippingContext,
  ): Promise<readonly Shipment[] | null> {
    const { loaders, principal } = context;
    const fulfilment = await loaders.fulfilment.load(id);
    // What staff see of an order does not say that they look after shipping.
    const isShown = isVisible && principal.kind !== 'staff';
    if (!fulfilment || !(isShown || seesOrder(context, fulfilment))) return null;
    return (await loaders.shipmentsOf.load(id)).slice(0, first);
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Shipment } from '../../domain/shipment';
import type { OrderStub } from '../references';
import { OrderType } from '../types/order';
import { ShipmentType } from '../types/shipment';
import { WarehouseType } from '../types/warehouse';

/** What of a shipment lies elsewhere. */
@Resolver(() => ShipmentType)
export class ShipmentFields {
  @FieldResolver(() => OrderType, { nullable: true })
  order(@Root() { orderId }: Shipment): OrderStub {
    return { id: orderId };
  }

  @FieldResolver(() => WarehouseType, { nullable: true, description: 'Where it leaves from.' })
  warehouse(@Root() { warehouseId }: Shipment): WarehouseType {
    return { id: warehouseId };
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { HeldUnits, Reservation } from '../../domain/reservation';
import type { Warehouse } from '../../domain/warehouse';
import type { InventoryContext } from '../context';
import type { MerchandiseStub } from '../references';
import { MerchandiseType } from '../types/merchandise';
import { ReservationType, ReservedUnitsType } from '../types/reservation';
import { WarehouseType } from '../types/warehouse';

/** What of a reservation is worked out. */
@Resolver(() => ReservationType)
export class ReservationFields {
  @FieldResolver(() => [ReservedUnitsType], { description: 'What it holds, or held while it was ACTIVE.' })
  units(@Root() { id }: Reservation, @Ctx() { loaders }: InventoryContext): Promise<readonly HeldUnits[]> {
    return loaders.unitsOf.load(id);
  }
}

/** What of reserved units is worked out. */
@Resolver(() => ReservedUnitsType)
export class ReservedUnitsFields {
  @FieldResolver(() => MerchandiseType, { nullable: true })
  merchandise(@Root() { merchandiseId }: HeldUnits): MerchandiseStub {
    return { id: merchandiseId };
  }

  @FieldResolver(() => WarehouseType, { nullable: true })
  warehouse(@Root() { warehouseId }: HeldUnits, @Ctx() { loaders }: InventoryContext): Promise<Warehouse | null> {
    return loaders.warehouse.load(warehouseId);
  }
}

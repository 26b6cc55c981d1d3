import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reservation } from '../../domain/reservation';
import type { StockLevel, Units } from '../../domain/stock-level';
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
  units(@Root() { units }: Reservation): readonly Units[] {
    return units;
  }
}

/** What of reserved units is worked out. */
@Resolver(() => ReservedUnitsType)
export class ReservedUnitsFields {
  @FieldResolver(() => MerchandiseType, { nullable: true })
  async merchandise(@Root() units: Units, @Ctx() context: InventoryContext): Promise<MerchandiseStub | null> {
    const level = await levelOf(units, context);
    return level && { id: level.merchandiseId };
  }

  @FieldResolver(() => WarehouseType, { nullable: true })
  async warehouse(@Root() units: Units, @Ctx() context: InventoryContext): Promise<Warehouse | null> {
    const level = await levelOf(units, context);
    return level && context.loaders.warehouse.load(level.warehouseId);
  }
}

const levelOf = ({ levelId }: Units, { loaders }: InventoryContext): Promise<StockLevel | null> =>
  loaders.stockLevel.load(levelId);

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Allow, FirstArgs } from '#kit';
import { shown } from '../../domain/availability';
import type { StockLevel } from '../../domain/stock-level';
import type { Warehouse } from '../../domain/warehouse';
import { type InventoryContext, seesExact } from '../context';
import { AvailabilityType } from '../types/availability';
import { StockLevelType } from '../types/stock-level';
import { WarehouseType } from '../types/warehouse';
import { WarehouseAvailabilityType } from '../types/warehouse-availability';

/** What of a thing's availability is worked out. */
@Resolver(() => AvailabilityType)
export class AvailabilityFields {
  @FieldResolver(() => [WarehouseAvailabilityType], {
    description: 'Warehouse by warehouse, in the order in which they are asked.',
  })
  warehouses(
    @Root() { stock }: AvailabilityType,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() context: InventoryContext,
  ): WarehouseAvailabilityType[] {
    return stock.slice(0, first).map(({ warehouseId, quantity }) => ({
      warehouseId,
      inStock: quantity > 0,
      quantity: shown(Math.max(0, quantity), seesExact(context)),
    }));
  }

  @Allow('inventory:read')
  @FieldResolver(() => [StockLevelType], {
    nullable: true,
    description: 'What lies where, in the same warehouses; staff only.',
  })
  async levels(
    @Root() { merchandiseId, stock }: AvailabilityType,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: InventoryContext,
  ): Promise<StockLevel[]> {
    const levels = await loaders.stockLevelsOf.load(merchandiseId);
    const inTurn = stock.flatMap(({ warehouseId }) => levels.find((level) => level.warehouseId === warehouseId) ?? []);
    return inTurn.slice(0, first);
  }
}

/** What of the availability in one warehouse is worked out. */
@Resolver(() => WarehouseAvailabilityType)
export class WarehouseAvailabilityFields {
  @FieldResolver(() => WarehouseType)
  warehouse(
    @Root() { warehouseId }: WarehouseAvailabilityType,
    @Ctx() { loaders }: InventoryContext,
  ): Promise<Warehouse | null> {
    return loaders.warehouse.load(warehouseId);
  }
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { available, type StockLevel } from '../../domain/stock-level';
import type { Warehouse } from '../../domain/warehouse';
import type { InventoryContext } from '../context';
import type { MerchandiseStub } from '../references';
import { MerchandiseType } from '../types/merchandise';
import { StockLevelType } from '../types/stock-level';
import { WarehouseType } from '../types/warehouse';

/** What of a stock level is worked out. */
@Resolver(() => StockLevelType)
export class StockLevelFields {
  @FieldResolver(() => Int, { description: 'Units that can still be promised: onHand − allocated − reserved.' })
  available(@Root() level: StockLevel): number {
    return available(level);
  }

  @FieldResolver(() => MerchandiseType)
  merchandise(@Root() { merchandiseId }: StockLevel): MerchandiseStub {
    return { id: merchandiseId };
  }

  @FieldResolver(() => String, { nullable: true })
  async sku(@Root() { merchandiseId }: StockLevel, @Ctx() { loaders }: InventoryContext): Promise<string | null> {
    return (await loaders.merchandise.load(merchandiseId))?.sku ?? null;
  }

  @FieldResolver(() => WarehouseType)
  warehouse(@Root() { warehouseId }: StockLevel, @Ctx() { loaders }: InventoryContext): Promise<Warehouse | null> {
    return loaders.warehouse.load(warehouseId);
  }
}

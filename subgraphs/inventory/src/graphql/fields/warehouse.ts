import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '../../domain/text';
import type { Warehouse } from '../../domain/warehouse';
import type { InventoryContext } from '../context';
import { WarehouseType } from '../types/warehouse';

/** What of a warehouse is worked out. */
@Resolver(() => WarehouseType)
export class WarehouseFields {
  @FieldResolver(() => String)
  name(@Root() warehouse: Warehouse, @Ctx() { locale }: InventoryContext): string {
    return inLocale(warehouse, 'name', locale);
  }
}

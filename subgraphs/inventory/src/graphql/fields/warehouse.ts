import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { Allow, FirstArgs } from '#kit';
import type { ServedChannel, Warehouse } from '../../domain/warehouse';
import type { InventoryContext } from '../context';
import { ServedChannelType, WarehouseType } from '../types/warehouse';

/** What of a warehouse is worked out. */
@Resolver(() => WarehouseType)
export class WarehouseFields {
  @FieldResolver(() => String)
  name(@Root() warehouse: Warehouse, @Ctx() { locale }: InventoryContext): string {
    return inLocale(warehouse, 'name', locale);
  }

  @Allow('inventory:read')
  @FieldResolver(() => [ServedChannelType], { nullable: true, description: 'The channels it ships for; staff only.' })
  async serves(
    @Root() { id }: Warehouse,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: InventoryContext,
  ): Promise<ServedChannel[]> {
    return (await loaders.servedChannelsOf.load(id)).slice(0, first);
  }
}

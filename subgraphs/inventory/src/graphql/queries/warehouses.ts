import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, IdField, InvalidInputError, PageArgs, toConnection } from '#kit';
import type { Warehouse } from '../../domain/warehouse';
import type { InventoryContext } from '../context';
import { WarehouseConnection, WarehouseType } from '../types/warehouse';

@ArgsType()
class WarehouseArgs {
  @IdField({ nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(120)
  code?: string | null;
}

/** `Query.warehouses` and `Query.warehouse` */
@Resolver()
export class WarehouseQueries {
  @Allow('inventory:read')
  @Query(() => WarehouseConnection, { nullable: true, description: 'All warehouses, by code.' })
  async warehouses(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: InventoryContext,
  ): Promise<Connection<Warehouse>> {
    return toConnection(await store.pageOfWarehouses(request), (warehouse) => warehouse, store.countWarehouses);
  }

  @Allow('inventory:read')
  @Query(() => WarehouseType, { nullable: true, description: 'One warehouse, by its id or its code.' })
  warehouse(
    @Args(() => WarehouseArgs) { id, code }: WarehouseArgs,
    @Ctx() { loaders }: InventoryContext,
  ): Promise<Warehouse | null> {
    if (id && !code) return loaders.warehouse.load(id);
    if (code && !id) return loaders.warehouseByCode.load(code);
    throw new InvalidInputError([{ path: ['id'], code: 'REQUIRED', message: 'Give either an id or a code.' }]);
  }
}

import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { StockLevel } from '../../domain/stock-level';
import type { StockLevelOrderName } from '../../domain/stock-level-order';
import type { InventoryContext } from '../context';
import { StockLevelConnection } from '../types/stock-level';
import { StockLevelOrderEnum } from '../types/stock-level-order';
import { StockLevelWhere } from '../types/stock-level-where';

@ArgsType()
class StockLevelsArgs extends PageArgs {
  @Field(() => StockLevelWhere, { nullable: true })
  @ValidateNested()
  where?: StockLevelWhere | null;

  @Field(() => StockLevelOrderEnum, { defaultValue: 'AVAILABLE_ASC' })
  orderBy: StockLevelOrderName;
}

/** `Query.stockLevels` */
@Resolver()
export class StockLevelsQuery {
  @Allow('inventory:read')
  @Query(() => StockLevelConnection, { nullable: true, description: 'What lies where.' })
  async stockLevels(
    @Args(() => StockLevelsArgs) { where, orderBy, ...request }: StockLevelsArgs,
    @Ctx() { service }: InventoryContext,
  ): Promise<Connection<StockLevel>> {
    const list = service.listStockLevels(where ?? {});
    return toConnection(await list.page(orderBy, request), (level) => level, list.count);
  }
}

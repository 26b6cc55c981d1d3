import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Movement } from '../../domain/movement';
import type { StockLevel } from '../../domain/stock-level';
import type { InventoryContext } from '../context';
import { MovementType } from '../types/movement';
import { StockLevelType } from '../types/stock-level';

/** What of a movement is worked out. */
@Resolver(() => MovementType)
export class MovementFields {
  @FieldResolver(() => StockLevelType, { description: 'As it is now.' })
  level(@Root() { levelId }: Movement, @Ctx() { loaders }: InventoryContext): Promise<StockLevel | null> {
    return loaders.stockLevel.load(levelId);
  }
}

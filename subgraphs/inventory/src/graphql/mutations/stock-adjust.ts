import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, PayloadOf, toPayload } from '#kit';
import type { StockLevel } from '../../domain/stock-level';
import { callerOf, type InventoryContext } from '../context';
import { InventoryError } from '../types/inventory-error';
import { StockLevelType } from '../types/stock-level';
import { explain } from './explain';
import { StockAdjustLineInput, toAdjustment } from './stock-adjust-input';

const StockLevelPayload = PayloadOf(InventoryError, 'StockLevel', () => StockLevelType);

@InputType()
class StockAdjustInput extends StockAdjustLineInput {
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType()
class StockAdjustManyInput {
  @Field(() => [StockAdjustLineInput], { description: 'At most 100, one after the other; all of them hold, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: StockAdjustLineInput[];

  @IdempotencyKey()
  idempotencyKey: string;
}

@ObjectType()
class StockAdjustManyPayload {
  @Field(() => [StockLevelType], {
    description: 'The level of each line, in their order, as it is now; empty when nothing was changed.',
  })
  stockLevels: readonly StockLevel[];

  @Field(() => [InventoryError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: InventoryError[];
}

/** `Mutation.stockAdjust` and `Mutation.stockAdjustMany` */
@Resolver()
export class StockAdjustMutations {
  @Allow('inventory:write')
  @Mutation(() => StockLevelPayload, { nullable: true, description: 'Say that another quantity lies in a warehouse.' })
  async stockAdjust(
    @Arg('input', () => StockAdjustInput) { idempotencyKey, ...line }: StockAdjustInput,
    @Ctx() context: InventoryContext,
  ) {
    const caller = callerOf(context, idempotencyKey);
    return toPayload(await context.service.adjustStock(caller, toAdjustment(line, ['input'])), explain);
  }

  @Allow('inventory:write')
  @Mutation(() => StockAdjustManyPayload, {
    nullable: true,
    description: 'Say that other quantities lie in warehouses, such as after a delivery.',
  })
  async stockAdjustMany(
    @Arg('input', () => StockAdjustManyInput) { idempotencyKey, lines }: StockAdjustManyInput,
    @Ctx() context: InventoryContext,
  ): Promise<StockAdjustManyPayload> {
    const adjustments = lines.map((line, index) => toAdjustment(line, ['input', 'lines', String(index)]));
    const outcome = await context.service.adjustStockMany(callerOf(context, idempotencyKey), adjustments);
    return outcome.kind === 'done'
      ? { stockLevels: outcome.value, errors: [] }
      : { stockLevels: [], errors: explain(outcome) };
  }
}

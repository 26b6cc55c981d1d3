import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField, toPayload } from '#kit';
import type { OrdersContext } from '../context';
import { callerOf } from './caller';
import { explain } from './explain';
import { ReturnPayload } from './return-request';

@InputType()
class ReturnReceiveLineInput {
  @IdField()
  orderLineId: string;

  @Field(() => Int, { description: 'How many came, 0 to as many as were to come.' })
  @Min(0)
  @Max(100_000)
  quantity: number;

  @IdField({
    nullable: true,
    description: 'Where it goes back on the shelf; leave it out for what cannot be sold again.',
  })
  restockWarehouseId?: string | null;
}

@InputType()
class ReturnReceiveInput {
  @IdField()
  id: string;

  @Field(() => [ReturnReceiveLineInput], { description: 'What is left out of the lines did not come.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(({ orderLineId }: ReturnReceiveLineInput) => orderLineId, { message: 'lines must name each line once' })
  @ValidateNested({ each: true })
  lines: ReturnReceiveLineInput[];

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.returnReceive` */
@Resolver()
export class ReturnReceiveMutation {
  @Allow('orders:write')
  @Mutation(() => ReturnPayload, {
    nullable: true,
    description: 'What was sent back is here: it is restocked or written off, and the customer gets the money for it.',
  })
  async returnReceive(
    @Arg('input', () => ReturnReceiveInput) { id, lines, idempotencyKey }: ReturnReceiveInput,
    @Ctx() context: OrdersContext,
  ) {
    const received = lines.map(({ orderLineId, quantity, restockWarehouseId = null }) => {
      return { orderLineId, quantity, warehouseId: restockWarehouseId };
    });
    return toPayload(await context.service.receiveReturn(callerOf(context, idempotencyKey), id, received), explain);
  }
}

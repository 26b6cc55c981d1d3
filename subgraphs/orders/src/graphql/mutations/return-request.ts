import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField, PayloadOf, toPayload } from '#kit';
import type { ReturnReason } from '../../domain/return';
import type { OrdersContext } from '../context';
import { OrdersError } from '../types/orders-error';
import { ReturnType } from '../types/return';
import { ReturnReasonEnum } from '../types/statuses';
import { callerOf } from './caller';
import { explain } from './explain';
import { OrderReferenceInput, toOrderReference } from './order-reference';

/** What a mutation of a return answers. */
export const ReturnPayload = PayloadOf(OrdersError, 'Return', () => ReturnType);

@InputType()
class ReturnRequestLineInput {
  @IdField()
  orderLineId: string;

  @Field(() => Int, { description: 'At most as many as were sent, and are not on their way back yet.' })
  @Min(1)
  @Max(100_000)
  quantity: number;

  @Field(() => ReturnReasonEnum)
  reason: ReturnReason;

  @Field(() => String, { nullable: true })
  @MaxLength(1_000)
  comment?: string | null;
}

@InputType()
class ReturnRequestInput extends OrderReferenceInput {
  @Field(() => [ReturnRequestLineInput], { description: 'At most 500, each line of the order once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(({ orderLineId }: ReturnRequestLineInput) => orderLineId, { message: 'lines must name each line once' })
  @ValidateNested({ each: true })
  lines: ReturnRequestLineInput[];

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.returnRequest` */
@Resolver()
export class ReturnRequestMutation {
  @Allow('public')
  @Mutation(() => ReturnPayload, {
    nullable: true,
    description:
      'Ask to send things back: its customer, whoever has the link of the order, or staff with orders:write.',
  })
  async returnRequest(
    @Arg('input', () => ReturnRequestInput) { lines, idempotencyKey, ...reference }: ReturnRequestInput,
    @Ctx() context: OrdersContext,
  ) {
    const caller = callerOf(context, idempotencyKey);
    const wanted = lines.map(({ comment = null, ...line }) => ({ ...line, comment }));
    return toPayload(await context.service.requestReturn(caller, toOrderReference(reference), wanted), explain);
  }
}

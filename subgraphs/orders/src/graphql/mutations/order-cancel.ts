import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, PayloadOf, toPayload } from '#kit';
import type { OrdersContext } from '../context';
import { OrderType } from '../types/order';
import { OrdersError } from '../types/orders-error';
import { callerOf } from './caller';
import { explain } from './explain';
import { OrderReferenceInput, toOrderReference } from './order-reference';

const OrderPayload = PayloadOf(OrdersError, 'Order', () => OrderType);

@InputType()
class OrderCancelInput extends OrderReferenceInput {
  @Field(() => String, { description: 'For the timeline, which the customer sees too.' })
  @MinLength(1)
  @MaxLength(500)
  reason: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.orderCancel` */
@Resolver()
export class OrderCancelMutation {
  @Allow('public')
  @Mutation(() => OrderPayload, {
    nullable: true,
    description:
      'Call an order off, while nothing of it was sent: its customer, whoever has its link, or staff with orders:write. Stock, vouchers and money go back.',
  })
  async orderCancel(
    @Arg('input', () => OrderCancelInput) { reason, idempotencyKey, ...reference }: OrderCancelInput,
    @Ctx() context: OrdersContext,
  ) {
    const caller = callerOf(context, idempotencyKey);
    return toPayload(await context.service.cancelOrder(caller, toOrderReference(reference), reason), explain);
  }
}

import { ArrayMaxSize, ArrayMinSize, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IsId } from '#kit';
import type { Allocation } from '../../domain/allocation';
import type { CheckoutOutcome, MadeOrder } from '../../domain/outcome';
import type { OrdersContext } from '../context';
import { OrdersError } from '../types/orders-error';
import { explain } from './explain';
import { OrderCreateInput, toNewOrder } from './order-create-input';

@Directive('@inaccessible')
@InputType()
class OrderAllocationInput implements Allocation {
  @Field(() => ID)
  merchandiseId: string;

  @Field(() => ID)
  warehouseId: string;

  @Field(() => Int)
  @Min(1)
  quantity: number;
}

@Directive('@inaccessible')
@InputType()
class OrderPaymentInput {
  @Field(() => ID)
  paymentId: string;
}

@Directive('@inaccessible')
@InputType()
class OrderConfirmInput {
  @Field(() => ID)
  @IsId('checkoutSession')
  checkoutSessionId: string;

  @Field(() => [OrderAllocationInput], { description: 'As inventory committed them: as many as the lines have units.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(5_000)
  allocations: OrderAllocationInput[];

  @Field(() => OrderPaymentInput, {
    nullable: true,
    description: 'What is due is authorised; null when nothing is due.',
  })
  payment?: OrderPaymentInput | null;
}

@Directive('@inaccessible')
@InputType()
class OrderAbandonInput {
  @Field(() => ID)
  @IsId('checkoutSession')
  checkoutSessionId: string;

  @Field(() => String, { description: 'Such as the code that the customer was told.' })
  @MaxLength(500)
  reason: string;
}

@Directive('@inaccessible')
@ObjectType()
class MadeOrderLine {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  merchandiseId: string;
}

@Directive('@inaccessible')
@ObjectType('MadeOrder', { description: 'An order as checkout needs to know it.' })
class MadeOrderType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'For people.' })
  number: string;

  @Field(() => [MadeOrderLine], { description: 'In the order in which they were given.' })
  lines: MadeOrderLine[];

  @Field(() => String, {
    description: 'Whoever has it may look at the order: `orderByToken`. For a guest who bought it.',
  })
  accessToken: string;
}

/** What every command of checkout answers. */
@Directive('@inaccessible')
@ObjectType()
class OrderCommandPayload {
  @Field(() => MadeOrderType, {
    nullable: true,
    description: 'The order; null when it is refused, and for a session abandoned before its order came.',
  })
  order: MadeOrder | null;

  @Field(() => [OrdersError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: OrdersError[];
}

/** `Mutation.orderCreate`, `Mutation.orderConfirm` and `Mutation.orderAbandon` */
@Resolver()
export class CheckoutCommands {
  @Allow('service:checkout')
  @Mutation(() => OrderCommandPayload, {
    nullable: true,
    description: 'Write an order down, PENDING, by its checkout session. Refuses ORDER_ABANDONED.',
  })
  async orderCreate(
    @Arg('input', () => OrderCreateInput) input: OrderCreateInput,
    @Ctx() { service }: OrdersContext,
  ): Promise<OrderCommandPayload> {
    return toCommandPayload(await service.createOrder(toNewOrder(input)));
  }

  @Allow('service:checkout')
  @Mutation(() => OrderCommandPayload, {
    nullable: true,
    description: 'The order is sold: after the pivot. Refuses NOT_FOUND and ORDER_ABANDONED.',
  })
  async orderConfirm(
    @Arg('input', () => OrderConfirmInput) { checkoutSessionId, allocations, payment }: OrderConfirmInput,
    @Ctx() { service, traceparent }: OrdersContext,
  ): Promise<OrderCommandPayload> {
    const isPaid = Boolean(payment);
    return toCommandPayload(await service.confirmOrder({ checkoutSessionId, allocations, isPaid }, traceparent));
  }

  @Allow('service:checkout')
  @Mutation(() => OrderCommandPayload, {
    nullable: true,
    description: 'The checkout failed: there is no order, and will be none for this session. Refuses ORDER_CONFIRMED.',
  })
  async orderAbandon(
    @Arg('input', () => OrderAbandonInput) { checkoutSessionId, reason }: OrderAbandonInput,
    @Ctx() { service }: OrdersContext,
  ): Promise<OrderCommandPayload> {
    return toCommandPayload(await service.abandonOrder(checkoutSessionId, reason));
  }
}

function toCommandPayload(outcome: CheckoutOutcome): OrderCommandPayload {
  return outcome.kind === 'done' ? { order: outcome.value, errors: [] } : { order: null, errors: explain(outcome) };
}

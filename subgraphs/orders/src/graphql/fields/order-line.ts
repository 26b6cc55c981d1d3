import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Allow, FirstArgs, MoneyType } from '#kit';
import type { LineAllocation } from '../../domain/allocation';
import type { LineProgress } from '../../domain/fulfilment-status';
import type { Order, OrderLine } from '../../domain/order';
import type { OrdersContext } from '../context';
import type { Stub } from '../references';
import { OrderLineAllocationType, OrderLineType } from '../types/order-line';
import { OrderAmounts } from '../types/order-sums';
import { MerchandiseType } from '../types/stubs';
import { inCurrency, toAmounts } from './order-sums';

/** What of a line is worked out. */
@Resolver(() => OrderLineType)
export class OrderLineFields {
  @FieldResolver(() => MerchandiseType, {
    nullable: true,
    description: 'What it is by now, for a link; null at the catalog when it is gone.',
  })
  merchandise(@Root() { merchandiseId }: OrderLine): Stub {
    return { id: merchandiseId };
  }

  @FieldResolver(() => MoneyType, { description: 'What one unit cost, before discounts.' })
  async unitPrice(@Root() line: OrderLine, @Ctx() context: OrdersContext): Promise<MoneyType> {
    return inCurrency((await orderOf(line, context)).currencyCode)(line.unitAmountMinor);
  }

  @FieldResolver(() => OrderAmounts)
  async amounts(@Root() line: OrderLine, @Ctx() context: OrdersContext): Promise<OrderAmounts> {
    return toAmounts(line, (await orderOf(line, context)).currencyCode);
  }

  @FieldResolver(() => Int, { description: 'Units that left a warehouse.' })
  async shipped(@Root() line: OrderLine, @Ctx() context: OrdersContext): Promise<number> {
    return (await progressOf(line, context)).shipped;
  }

  @FieldResolver(() => Int, { description: 'Of them, those that arrived.' })
  async delivered(@Root() line: OrderLine, @Ctx() context: OrdersContext): Promise<number> {
    return (await progressOf(line, context)).delivered;
  }

  @FieldResolver(() => Int, { description: 'Of them, those that came back.' })
  async returned(@Root() line: OrderLine, @Ctx() context: OrdersContext): Promise<number> {
    return (await progressOf(line, context)).returned;
  }

  @Allow('orders:read')
  @FieldResolver(() => [OrderLineAllocationType], {
    nullable: true,
    description: 'Which warehouses send it; staff only.',
  })
  async allocations(
    @Root() line: OrderLine,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() context: OrdersContext,
  ): Promise<LineAllocation[]> {
    const { allocations } = await orderOf(line, context);
    return allocations.filter(({ orderLineId }) => orderLineId === line.id).slice(0, first);
  }
}

/** The order of a line; it was loaded before the line was. */
export async function orderOf({ orderId }: { orderId: string }, { loaders }: OrdersContext): Promise<Order> {
  const order = await loaders.order.load(orderId);
  if (!order) throw new RangeError(`${orderId} has lines and is not there`);
  return order;
}

async function progressOf({ id, orderId, quantity }: OrderLine, { loaders }: OrdersContext): Promise<LineProgress> {
  const lines = await loaders.progressOf.load(orderId);
  return lines.find((line) => line.id === id) ?? { quantity, shipped: 0, delivered: 0, returned: 0 };
}

import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Allow, MoneyType } from '#kit';
import type { Order, OrderLine } from '../../domain/order';
import type { Return, ReturnLine } from '../../domain/return';
import type { OrdersContext } from '../context';
import { OrderType } from '../types/order';
import { OrderLineType } from '../types/order-line';
import { ReturnLineType, ReturnType } from '../types/return';
import { orderOf } from './order-line';
import { inCurrency } from './order-sums';

/** What of a return is worked out. */
@Resolver(() => ReturnType)
export class ReturnFields {
  @FieldResolver(() => OrderType, { nullable: true })
  order(@Root() found: Return, @Ctx() context: OrdersContext): Promise<Order> {
    return orderOf(found, context);
  }

  @FieldResolver(() => [ReturnLineType], { description: 'At most one for each line of the order.' })
  lines(@Root() { lines }: Return): readonly ReturnLine[] {
    return lines;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'What goes back to the payment; null until it is received.',
  })
  async refund(@Root() found: Return, @Ctx() context: OrdersContext): Promise<MoneyType | null> {
    const { currencyCode } = await orderOf(found, context);
    return found.refundMinor === null ? null : inCurrency(currencyCode)(found.refundMinor);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'What goes back to gift cards; null until it is received.',
  })
  async giftCardRefund(@Root() found: Return, @Ctx() context: OrdersContext): Promise<MoneyType | null> {
    const { currencyCode } = await orderOf(found, context);
    const sum = found.giftCards.reduce((total, { amountMinor }) => total + amountMinor, 0);
    return found.refundMinor === null ? null : inCurrency(currencyCode)(sum);
  }
}

/** What of the units of a return is worked out. */
@Resolver(() => ReturnLineType)
export class ReturnLineFields {
  @FieldResolver(() => OrderLineType)
  orderLine(@Root() { orderLineId }: ReturnLine, @Ctx() { loaders }: OrdersContext): Promise<OrderLine | null> {
    return loaders.line.load(orderLineId);
  }

  @Allow('orders:read')
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The warehouse where it went back on the shelf; null for what cannot be sold again. Staff only.',
  })
  warehouseId(@Root() { warehouseId }: ReturnLine): string | null {
    return warehouseId;
  }
}

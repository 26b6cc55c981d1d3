import type { EVENTS, PayloadOfEvent } from '#contracts';
import type { LineAllocation } from '../domain/allocation';
import type { OrderWithLines } from '../store/orders';

type OrderConfirmed = PayloadOfEvent<typeof EVENTS.orders.orderConfirmed>;

/** What the other services are told of an order that was just sold. */
export function confirmedFact(order: OrderWithLines, placed: readonly LineAllocation[], at: Date): OrderConfirmed {
  return {
    ...identityOf(order),
    email: order.email,
    channel: order.channel,
    locale: order.locale,
    currencyCode: order.currencyCode,
    totalMinor: order.totalMinor,
    shippingMinor: order.shippingMinor,
    shippingMethodId: order.shippingMethod?.id ?? null,
    shippingAddress: order.shippingAddress,
    lines: order.lines.map((line) => ({
      orderLineId: line.id,
      merchandiseId: line.merchandiseId,
      productId: line.productId,
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      weightGrams: line.weightGrams,
      totalMinor: line.totalMinor,
      allocations: placed
        .filter(({ orderLineId }) => orderLineId === line.id)
        .map(({ warehouseId, quantity }) => ({ warehouseId, quantity })),
    })),
    confirmedAt: at.toISOString(),
  };
}

/** What every fact about an order says of it. */
export const identityOf = (order: Pick<OrderWithLines, 'id' | 'number' | 'checkoutSessionId' | 'customerId'>) => ({
  orderId: order.id,
  number: order.number,
  checkoutSessionId: order.checkoutSessionId,
  customerId: order.customerId,
});

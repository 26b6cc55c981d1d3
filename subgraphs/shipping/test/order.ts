import { createId, type EVENTS, type PayloadOfEvent } from '#contracts';

type ConfirmedOrder = PayloadOfEvent<typeof EVENTS.orders.orderConfirmed>;

/** What is bought, and which warehouses send how many of it. */
export interface Bought {
  readonly quantity: number;
  readonly from: Readonly<Record<string, number>>;
}

/** An order that somebody has just made. */
export function orderOf(bought: readonly Bought[], changes: Partial<ConfirmedOrder> = {}): ConfirmedOrder {
  return {
    ...{ orderId: createId('order'), number: 'A-1001', checkoutSessionId: createId('checkoutSession') },
    ...{ customerId: createId('customer'), email: 'mina@example.com', channel: 'eu', locale: 'en' },
    ...{ currencyCode: 'EUR', totalMinor: 5_000, shippingMinor: 490, shippingMethodId: null },
    shippingAddress: {
      ...{ recipient: 'Mina Kim', company: null, line1: 'Torstrasse 1', line2: null, city: 'Berlin', region: null },
      ...{ postalCode: '10119', countryCode: 'DE', phone: null },
    },
    lines: bought.map(({ quantity, from }, index) => ({
      ...{ orderLineId: createId('orderLine'), merchandiseId: createId('variant'), productId: createId('product') },
      ...{ sku: `SKU-${index}`, name: `Thing ${index}`, quantity, weightGrams: 500, totalMinor: 1_000 },
      allocations: Object.entries(from).map(([warehouseId, units]) => ({ warehouseId, quantity: units })),
    })),
    confirmedAt: new Date().toISOString(),
    ...changes,
  };
}

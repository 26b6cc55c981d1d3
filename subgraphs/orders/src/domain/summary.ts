import type { Order } from './order';

/** What an order comes to, as people add it up: the rows from top to bottom, and the total they make. */
export interface Summary {
  /** The lines before discounts. */
  readonly itemsMinor: number;
  /** What is off the lines, 0 or more. */
  readonly discountMinor: number;
  readonly shippingMinor: number;
  /** What comes on top; null where prices have the tax in them. */
  readonly addedTaxMinor: number | null;
  readonly totalMinor: number;
}

/** Sum an order up in the way its prices are written: with the tax in them, or without. */
export function summaryOf(order: Order): Summary {
  const { shipping, taxIncluded } = order;
  return {
    itemsMinor: order.subtotalMinor,
    discountMinor: order.discountMinor - shipping.discountMinor,
    shippingMinor: taxIncluded ? shipping.totalMinor : shipping.netMinor,
    addedTaxMinor: taxIncluded ? null : order.taxMinor,
    totalMinor: order.totalMinor,
  };
}

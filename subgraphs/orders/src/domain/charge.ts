import type { LineProgress } from './fulfilment-status';
import { valueOfUnits } from './line-value';
import type { Order, OrderLine } from './order';

/** A line of an order, and what became of its units. */
export type ProgressedLine = Pick<OrderLine, 'id' | 'totalMinor'> & LineProgress;

/** Units of a line that are sent together. */
export interface SentUnits {
  readonly orderLineId: string;
  readonly quantity: number;
}

/**
 * What is to be taken for a shipment: what its units cost, with the first one shipping too, and with the last one all
 * that is left, so that the charges add up to what is due. Gift cards pay for what is sent last.
 * @param lines as they were before the shipment.
 */
export function chargeOf(
  { dueMinor, chargedMinor, shippingMinor }: Pick<Order, 'dueMinor' | 'chargedMinor' | 'shippingMinor'>,
  lines: readonly ProgressedLine[],
  shipment: { readonly units: readonly SentUnits[]; readonly isLast: boolean },
): number {
  const left = dueMinor - chargedMinor;
  if (shipment.isLast) return left;
  const isFirst = lines.every(({ shipped }) => shipped === 0);
  const value = shipment.units.reduce((sum, { orderLineId, quantity }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    return line ? sum + valueOfUnits(line, line.shipped, quantity) : sum;
  }, 0);
  return Math.min(left, value + (isFirst ? shippingMinor : 0));
}

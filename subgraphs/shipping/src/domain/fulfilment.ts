import type { PostalAddress } from '#contracts';
import type { Outcome } from './outcome';

/** What is to be sent of an order. */
export interface Fulfilment {
  readonly orderId: string;
  /** The order's number for people; null when it was called off before it was known. */
  readonly number: string | null;
  readonly customerId: string | null;
  /** Where to; null for what needs no parcel. */
  readonly address: PostalAddress | null;
  /** The carrier of the method that was chosen. */
  readonly carrier: string | null;
  readonly state: 'OPEN' | 'CANCELLED';
  readonly lines: readonly FulfilmentLine[];
  readonly createdAt: Date;
  readonly cancelledAt: Date | null;
}

/** So many of an order's line, from one warehouse. */
export interface FulfilmentLine {
  readonly orderLineId: string;
  readonly warehouseId: string;
  readonly merchandiseId: string;
  readonly sku: string;
  readonly name: string;
  readonly weightGrams: number;
  readonly quantity: number;
  /** How many are in shipments that were not called off. */
  readonly planned: number;
}

/** So many of an order's line. */
export interface WantedLine {
  readonly orderLineId: string;
  readonly quantity: number;
}

/** What is to leave together. */
export interface Plan {
  readonly warehouseId: string;
  readonly lines: readonly (WantedLine & Pick<FulfilmentLine, 'merchandiseId' | 'weightGrams'>)[];
}

/**
 * Decide what leaves a warehouse together: the lines that are wanted, or all that is left there.
 * @param from the warehouse; needed only while there is something left in several.
 */
export function plan(
  { state, lines }: Pick<Fulfilment, 'state' | 'lines'>,
  { warehouseId: from, lines: wanted }: { warehouseId?: string; lines?: readonly WantedLine[] },
): Outcome<Plan> {
  if (state === 'CANCELLED') return { kind: 'fulfilment-cancelled' };
  const left = lines.filter((line) => leftOf(line) > 0);
  const warehouses = [...new Set(left.map(({ warehouseId }) => warehouseId))];
  if (warehouses.length === 0) return { kind: 'nothing-left' };
  const [warehouseId] = from ? [from] : warehouses;
  if (!warehouseId || (!from && warehouses.length > 1)) return { kind: 'warehouse-needed', warehouses };
  const here = left.filter((line) => line.warehouseId === warehouseId);
  if (here.length === 0) return { kind: 'nothing-left' };
  return wanted ? pick(here, warehouseId, wanted) : { kind: 'done', value: { warehouseId, lines: here.map(allOf) } };
}

/** Whether nothing of an order is left to send, once these shipments are on their way. */
export function isAllSent(
  lines: readonly FulfilmentLine[],
  dispatched: readonly { readonly quantity: number }[],
): boolean {
  return sum(lines) === sum(dispatched);
}

const leftOf = ({ quantity, planned }: FulfilmentLine): number => quantity - planned;

const allOf = (line: FulfilmentLine): Plan['lines'][number] => take(line, leftOf(line));

const take = ({ orderLineId, merchandiseId, weightGrams }: FulfilmentLine, quantity: number) => ({
  ...{ orderLineId, merchandiseId, weightGrams },
  quantity,
});

function pick(here: readonly FulfilmentLine[], warehouseId: string, wanted: readonly WantedLine[]): Outcome<Plan> {
  const lines: Plan['lines'][number][] = [];
  for (const [index, { orderLineId, quantity }] of wanted.entries()) {
    const line = here.find((one) => one.orderLineId === orderLineId);
    if (!line || quantity > leftOf(line)) {
      return { kind: 'quantity-exceeded', line: index, left: line ? leftOf(line) : 0 };
    }
    lines.push(take(line, quantity));
  }
  return { kind: 'done', value: { warehouseId, lines } };
}

const sum = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((total, { quantity }) => total + quantity, 0);

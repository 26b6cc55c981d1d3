import type { Id } from '#contracts';

/** How much of a thing can be promised, by warehouse, in the order in which they are asked. */
export interface Availability {
  readonly merchandiseId: string;
  readonly warehouses: readonly WarehouseStock[];
  /** So many may be promised beyond what lies there. */
  readonly backorderLimit: number;
}

/** How much of a thing can be promised from one warehouse. */
export interface WarehouseStock {
  readonly warehouseId: Id<'warehouse'>;
  /** Below zero where more are promised than lie there. */
  readonly quantity: number;
}

/** Customers and competitors learn no number above this one. */
export const SHOWN_AT_MOST = 10;

/** So few units or fewer are worth a hint. */
const LOW_STOCK = 5;

/** Units that can be promised from all warehouses together, those that are to come in too. */
export function total({ warehouses, backorderLimit }: Availability): number {
  return Math.max(0, warehouses.reduce((sum, { quantity }) => sum + quantity, 0) + backorderLimit);
}

/** Whether what can be had has yet to come in: none lies anywhere. */
export function isBackorder(availability: Availability): boolean {
  return total(availability) > 0 && availability.warehouses.every(({ quantity }) => quantity <= 0);
}

/** The number to show: exact, or no more than {@link SHOWN_AT_MOST}. */
export function shown(quantity: number, isExact: boolean): number {
  return isExact ? quantity : Math.min(quantity, SHOWN_AT_MOST);
}

/** Whether there is some, but not much. */
export function isLow(quantity: number): boolean {
  return quantity > 0 && quantity <= LOW_STOCK;
}

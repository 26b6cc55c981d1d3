import type { Units } from './stock-level';

/** Units of a level that were sold to an order. */
export interface OrderUnits extends Units {
  /** Of them, so many have not left yet. */
  readonly waiting: number;
  readonly merchandiseId: string;
  readonly warehouseId: string;
}

/** Where the units of a thing that an order bought come from. */
export interface Allocated {
  readonly merchandiseId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** The units of an order that wait, all of them. */
export function waiting(sold: readonly OrderUnits[]): Units[] {
  return sold.filter((units) => units.waiting > 0).map(({ levelId, waiting: quantity }) => ({ levelId, quantity }));
}

/** The units of an order that leave a warehouse: no more than wait there. */
export function leaving(sold: readonly OrderUnits[], lines: readonly Allocated[]): Units[] {
  return sold.flatMap(({ levelId, merchandiseId, warehouseId, waiting: most }) => {
    const here = lines.filter((line) => line.merchandiseId === merchandiseId && line.warehouseId === warehouseId);
    const quantity = Math.min(
      most,
      here.reduce((sum, line) => sum + line.quantity, 0),
    );
    return quantity > 0 ? [{ levelId, quantity }] : [];
  });
}

/** Units that came back, and the warehouse that they are said to be in; null for what cannot be sold again. */
interface CameBack extends Omit<Allocated, 'warehouseId'> {
  readonly warehouseId: string | null;
}

/**
 * Where the units lie that came back and can be sold again: where they are said to be or, as long as there is no such
 * warehouse, where they were sold from.
 */
export function placesOf(
  lines: readonly CameBack[],
  warehouses: readonly string[],
  sold: readonly OrderUnits[],
): Allocated[] {
  return lines.flatMap(({ merchandiseId, warehouseId: said, quantity }) => {
    if (said === null) return [];
    const from = sold.find((units) => units.merchandiseId === merchandiseId)?.warehouseId;
    const warehouseId = warehouses.includes(said) ? said : from;
    return warehouseId === undefined ? [] : [{ merchandiseId, warehouseId, quantity }];
  });
}

/** So many units of a thing that a warehouse sends. */
export interface Allocation {
  readonly merchandiseId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** So many units of a line that a warehouse sends. */
export interface LineAllocation {
  readonly orderLineId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** A line that units are wanted for. */
interface WantingLine {
  readonly id: string;
  readonly merchandiseId: string;
  readonly quantity: number;
}

/**
 * Give what warehouses send to the lines that want it, the first lines first: a thing may stand on two lines.
 * @throws RangeError when it is not exactly what the lines want.
 */
export function allocateLines(lines: readonly WantingLine[], allocations: readonly Allocation[]): LineAllocation[] {
  const left = allocations.map((allocation) => ({ ...allocation }));
  const given = lines.flatMap(({ id, merchandiseId, quantity }) => {
    let missing = quantity;
    return left.flatMap((allocation) => {
      const units = allocation.merchandiseId === merchandiseId ? Math.min(missing, allocation.quantity) : 0;
      missing -= units;
      allocation.quantity -= units;
      return units > 0 ? [{ orderLineId: id, warehouseId: allocation.warehouseId, quantity: units }] : [];
    });
  });
  const [wanted, got, rest] = [sum(lines), sum(given), sum(left)];
  if (wanted !== got || rest > 0) throw new RangeError(`${wanted} units are wanted, ${got + rest} were allocated`);
  return given;
}

const sum = (parts: readonly { readonly quantity: number }[]): number =>
  parts.reduce((total, { quantity }) => total + quantity, 0);

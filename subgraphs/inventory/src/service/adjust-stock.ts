import { createId, done, notFound } from '#contracts';
import { type Adjustment, adjustAll, type Step } from '../domain/adjustment';
import type { Merchandise } from '../domain/merchandise';
import { difference, type Movement } from '../domain/movement';
import { allOrNone, type Outcome } from '../domain/outcome';
import type { StockLevel } from '../domain/stock-level';
import type { Warehouse } from '../domain/warehouse';
import type { Rows } from '../store';
import { type Caller, type Command, carryOut } from './command';
import { lockStock, saveStock } from './lock-stock';
import type { Parts } from './parts';

/** The use cases of adjusting what lies where. */
export function adjustmentService(parts: Parts) {
  return {
    async adjustStock(caller: Caller, adjustment: Adjustment): Promise<Outcome<StockLevel>> {
      const outcome = await adjustLines({ operation: 'stockAdjust', caller, body: adjustment }, [adjustment]);
      if (outcome.kind === 'done') return done(only(outcome.value));
      return outcome.kind === 'lines-refused' ? only(outcome.lines).refusal : outcome;
    },

    /** Adjust several levels, or none when one of them cannot be; the answer has a level for each line, in their order. */
    adjustStockMany: (caller: Caller, lines: readonly Adjustment[]): Promise<Outcome<StockLevel[]>> =>
      adjustLines({ operation: 'stockAdjustMany', caller, body: lines }, lines),
  };

  function adjustLines(command: Command, lines: readonly Adjustment[]): Promise<Outcome<StockLevel[]>> {
    return carryOut(parts, command, async (rows) => {
      const places = await findPlaces(rows, lines);
      if (places.kind !== 'done') return places;
      const at = parts.now();
      const missing = places.value.map((place) => ({ ...place, id: createId('stockLevel', at.getTime()) }));
      await rows.addMissingStockLevels(missing, at);
      const merchandiseIds = places.value.map(({ merchandiseId }) => merchandiseId);
      const warehouseIds = places.value.map(({ warehouseId }) => warehouseId);
      const stock = await lockStock(rows, { merchandiseIds, warehouseIds }, at);
      const outcome = adjustAll(stock.levels, places.value);
      if (outcome.kind !== 'done') return outcome;
      const latest = new Map(outcome.value.map(({ after }) => [after.id, { ...after, updatedAt: at }]));
      await saveStock(
        rows,
        stock,
        stock.levels.map((level) => latest.get(level.id) ?? level),
        at,
      );
      await rows.addMovements(toMovements(outcome.value, lines, command.caller, at));
      return done(outcome.value.map(({ after }) => latest.get(after.id) ?? after));
    });
  }
}

type Place = Pick<StockLevel, 'merchandiseId' | 'warehouseId'> & Pick<Adjustment, 'change'>;

/** Where each line's stock lies; every thing and warehouse that is named must be there. */
async function findPlaces(rows: Rows, lines: readonly Adjustment[]): Promise<Outcome<Place[]>> {
  const ids = lines.flatMap(({ merchandiseId }) => merchandiseId ?? []);
  const skus = lines.flatMap(({ sku }) => sku ?? []);
  const merchandise = await rows.findMerchandiseBy({ ids, skus });
  const warehouses = await rows.findWarehouses(lines.map(({ warehouseId }) => warehouseId));
  return allOrNone(lines.map((line) => findPlace(line, merchandise, warehouses)));
}

function findPlace(
  { merchandiseId, sku, warehouseId, change }: Adjustment,
  merchandise: readonly Merchandise[],
  warehouses: readonly Warehouse[],
): Outcome<Place> {
  const thing = merchandise.find((one) => (sku === undefined ? one.id === merchandiseId : one.sku === sku));
  const warehouse = warehouses.find(({ id }) => id === warehouseId);
  if (!thing) return notFound('merchandise', sku === undefined ? 'merchandiseId' : 'sku');
  if (!warehouse) return notFound('warehouse', 'warehouseId');
  return done({ merchandiseId: thing.id, warehouseId: warehouse.id, change });
}

function toMovements(
  steps: readonly Step[],
  lines: readonly Adjustment[],
  { principal }: Caller,
  at: Date,
): Movement[] {
  return steps.flatMap(({ before, after }, line) => {
    const moved = difference(before, after);
    const { reason, note = null } = lines[line] ?? {};
    if (!moved || !reason) return [];
    const id = createId('movement', at.getTime());
    return [{ ...moved, id, reason, note, actor: principal, reservationId: null, at }];
  });
}

function only<Thing>([thing]: readonly Thing[]): Thing {
  if (thing === undefined) throw new RangeError('one line has one outcome');
  return thing;
}

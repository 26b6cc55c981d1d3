import { createId, done, notFound } from '#contracts';
import { type Adjustment, adjustAll, type Step } from '../domain/adjustment';
import type { Merchandise } from '../domain/merchandise';
import { type Movement, movementsOf } from '../domain/movement';
import { allOrNone, type Outcome } from '../domain/outcome';
import type { Shelf, StockLevel } from '../domain/stock-level';
import type { StockRows } from '../store/stock';
import { type Caller, type Command, carryOut } from './command';
import { claimLapsed, settleLapsed, withoutLapsed } from './lapsed';
import { changed, tellTurns } from './levels';
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

  async function adjustLines(command: Command, lines: readonly Adjustment[]): Promise<Outcome<StockLevel[]>> {
    const served = await parts.store.servedChannels();
    return carryOut(parts, command, async (rows) => {
      const places = await findPlaces(rows, lines);
      if (places.kind !== 'done') return places;
      const at = parts.now();
      const missing = places.value.map((place) => ({ ...place, id: createId('stockLevel', at.getTime()) }));
      const merchandiseIds = [...new Set(missing.map(({ merchandiseId }) => merchandiseId))];
      const lapsed = await claimLapsed(rows, { at, merchandiseIds });
      await rows.addMissingStockLevels(missing, at);
      const things = [...missing, ...lapsed.units].map(({ merchandiseId }) => merchandiseId);
      const before = await rows.lockShelves([...new Set(things)]);
      const free = withoutLapsed(before, lapsed);
      const outcome = adjustAll(free, places.value);
      if (outcome.kind !== 'done') return outcome;
      const latest = new Map(outcome.value.map(({ after }) => [after.id, { ...after, updatedAt: at }]));
      const move = { before, after: free.map((level) => latest.get(level.id) ?? level), at };
      await settleLapsed(rows, lapsed, at);
      await rows.moveStock(changed(move), toMovements(outcome.value, lines, command.caller, at), at);
      await tellTurns(rows, move, served);
      return done(outcome.value.map(({ after }) => toLevel(latest.get(after.id) ?? after)));
    });
  }
}

/** A level without what only matters while it is changed. */
const toLevel = ({ productId, backorderLimit, ...level }: Shelf): StockLevel => level;

type Place = Pick<StockLevel, 'merchandiseId' | 'warehouseId'> & Pick<Adjustment, 'change'>;

/** Where each line's stock lies; every thing and warehouse that is named must be there. */
async function findPlaces(rows: StockRows, lines: readonly Adjustment[]): Promise<Outcome<Place[]>> {
  const ids = lines.flatMap(({ merchandiseId }) => merchandiseId ?? []);
  const skus = lines.flatMap(({ sku }) => sku ?? []);
  const merchandise = await rows.findMerchandiseBy({ ids, skus });
  const warehouseIds = await rows.knownWarehouses(lines.map(({ warehouseId }) => warehouseId));
  return allOrNone(lines.map((line) => findPlace(line, merchandise, warehouseIds)));
}

function findPlace(
  { merchandiseId, sku, warehouseId, change }: Adjustment,
  merchandise: readonly Merchandise[],
  warehouseIds: readonly StockLevel['warehouseId'][],
): Outcome<Place> {
  const thing = merchandise.find((one) => (sku === undefined ? one.id === merchandiseId : one.sku === sku));
  const place = warehouseIds.find((id) => id === warehouseId);
  if (!thing) return notFound('merchandise', sku === undefined ? 'merchandiseId' : 'sku');
  if (!place) return notFound('warehouse', 'warehouseId');
  return done({ merchandiseId: thing.id, warehouseId: place, change });
}

function toMovements(
  steps: readonly Step[],
  lines: readonly Adjustment[],
  { principal }: Caller,
  at: Date,
): Movement[] {
  return steps.flatMap(({ before, after }, line) => {
    const { reason, note = null } = lines[line] ?? {};
    return reason ? movementsOf([before], [after], { reason, note, actor: principal, at }) : [];
  });
}

function only<Thing>([thing]: readonly Thing[]): Thing {
  if (thing === undefined) throw new RangeError('one line has one outcome');
  return thing;
}

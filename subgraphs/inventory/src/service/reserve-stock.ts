import { createId, done } from '#contracts';
import { allocate, type WantedLine } from '../domain/allocation';
import type { Outcome } from '../domain/outcome';
import type { Reservation } from '../domain/reservation';
import { hold, type StockLevel } from '../domain/stock-level';
import { type Caller, carryOut } from './command';
import { lockStock, saveStock } from './lock-stock';
import type { Parts } from './parts';

/** Units that somebody wants set aside. */
export interface WantedReservation {
  readonly owner: string;
  readonly channel: string;
  readonly expiresInSeconds: number;
  readonly lines: readonly WantedLine[];
}

/** The use case of setting stock aside: all lines, or none when one of them cannot be met. */
export function reservationService(parts: Parts) {
  return {
    createReservation: (caller: Caller, wanted: WantedReservation): Promise<Outcome<Reservation>> =>
      carryOut(parts, { operation: 'reservationCreate', caller, body: wanted }, async (rows) => {
        const { owner, channel: channelSlug, expiresInSeconds, lines } = wanted;
        const at = parts.now();
        const warehouseIds = await rows.findWarehousesServing(channelSlug);
        const merchandiseIds = lines.map(({ merchandiseId }) => merchandiseId);
        const stock = await lockStock(rows, { merchandiseIds, warehouseIds }, at);
        const units = allocate(inTurn(stock.levels, warehouseIds), lines);
        if (units.kind !== 'done') return units;
        const reservation: Reservation = {
          ...{ id: createId('reservation', at.getTime()), owner, channelSlug, units: units.value },
          ...{ state: 'ACTIVE', createdAt: at, settledAt: null },
          expiresAt: new Date(at.getTime() + expiresInSeconds * 1000),
        };
        await saveStock(rows, stock, hold('reserve', stock.levels, reservation.units), at);
        await rows.addReservation(reservation);
        return done(reservation);
      }),
  };
}

/** The levels of the channel's warehouses, in the order in which those are asked; others were locked by the way. */
function inTurn(levels: readonly StockLevel[], warehouseIds: readonly string[]): StockLevel[] {
  return warehouseIds.flatMap((id) => levels.filter(({ warehouseId }) => warehouseId === id));
}

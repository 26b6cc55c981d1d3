import { done } from '#contracts';
import { TakenError } from '#kit';
import { merge, type WantedLine } from '../domain/allocation';
import { movementsOf } from '../domain/movement';
import type { Allocated } from '../domain/order-stock';
import type { Outcome, Unfit } from '../domain/outcome';
import { whyUnfit } from '../domain/reservation';
import { happen } from '../domain/stock-level';
import type { StockRows } from '../store/stock';
import { changed, tellTurns } from './levels';
import type { Parts } from './parts';

/** What an order buys of what a cart has set aside. */
export interface Sale {
  readonly owner: string;
  readonly orderId: string;
  /** All that is set aside, to be sure. */
  readonly lines: readonly WantedLine[];
  /** Who sells it, as `principalName` says it. */
  readonly actor: string;
}

/** The use cases of whoever has stock set aside: sell it, or give it back. */
export function settlementService({ store, now }: Parts) {
  return {
    /** Sell what is set aside to an order: it is allocated. Done once for an order; it answers the same every time. */
    async commitReservation(sale: Sale): Promise<Outcome<Allocated[]>> {
      try {
        return await store.stock.transaction((rows) => commit(rows, sale));
      } catch (error) {
        // Something became of the order already: it was committed at the same moment, or abandoned.
        const settled =
          error instanceof TakenError && (await store.stock.transaction((rows) => settledBefore(rows, sale.orderId)));
        if (!settled) throw error;
        return settled;
      }
    },

    /** Give back what is set aside. With an order, nothing is ever committed for it, however late that is asked. */
    async releaseReservation(owner: string, orderId?: string, traceparent?: string): Promise<Outcome<null>> {
      const served = await store.servedChannels();
      return store.stock.transaction(async (rows) => {
        const current = await rows.lockActiveReservation(owner);
        const at = now();
        if (orderId !== undefined) {
          await rows.abandonOrder(orderId, owner, at);
          if ((await rows.findOrderState(orderId)) === 'COMMITTED') return { kind: 'order-settled', how: 'COMMITTED' };
        }
        if (!current) return done(null);
        const units = await rows.findUnits([current.id]);
        const before = await rows.lockShelves(merge(units).map(({ merchandiseId }) => merchandiseId));
        const move = { before, after: happen('release', before, units), at };
        await rows.settleReservations([current.id], 'RELEASED', changed(move), at);
        await tellTurns(rows, move, served, traceparent);
        return done(null);
      });
    },
  };

  async function commit(rows: StockRows, { owner, orderId, lines, actor }: Sale): Promise<Outcome<Allocated[]>> {
    const current = await rows.lockActiveReservation(owner);
    if (!current) return settledOrUnfit(rows, orderId, await whyNone(rows, owner));
    const units = await rows.findUnits([current.id]);
    const at = now();
    const why = whyUnfit(current, units, lines, at);
    if (why) return settledOrUnfit(rows, orderId, why);
    const before = await rows.lockShelves(merge(units).map(({ merchandiseId }) => merchandiseId));
    const after = happen('commit', before, units);
    const about = { reason: 'ALLOCATED', actor, reservationId: current.id, orderId, at } as const;
    const sale = { reservationId: current.id, orderId, owner, units, movements: movementsOf(before, after, about) };
    await rows.commitReservation(sale, changed({ before, after, at }), at);
    return done(units.map(toAllocated));
  }
}

/** What became of an order before says more than what its cart has set aside, which may be for something else by now. */
const settledOrUnfit = async (rows: StockRows, orderId: string, why: Unfit): Promise<Outcome<Allocated[]>> =>
  (await settledBefore(rows, orderId)) ?? { kind: 'reservation-unfit', why };

async function settledBefore(rows: StockRows, orderId: string): Promise<Outcome<Allocated[]> | undefined> {
  const state = await rows.findOrderState(orderId);
  if (state === 'COMMITTED') return done((await rows.lockOrderUnits(orderId)).map(toAllocated));
  return state && { kind: 'order-settled', how: state };
}

const whyNone = async (rows: StockRows, owner: string): Promise<Unfit> =>
  (await rows.lastState(owner)) === 'EXPIRED' ? 'EXPIRED' : 'MISSING';

const toAllocated = ({ merchandiseId, warehouseId, quantity }: Allocated): Allocated => ({
  merchandiseId,
  warehouseId,
  quantity,
});

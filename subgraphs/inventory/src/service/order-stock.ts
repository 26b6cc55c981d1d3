import { createId, EVENTS, type PayloadOfEvent } from '#contracts';
import type { Sql } from '#kit';
import { movementsOf } from '../domain/movement';
import { type Allocated, leaving, placesOf, waiting } from '../domain/order-stock';
import { happen, type Units } from '../domain/stock-level';
import { stockStatements } from '../store/stock';
import { changed, tellTurns } from './levels';
import type { Parts } from './parts';

type Cancelled = PayloadOfEvent<typeof EVENTS.orders.orderCancelled>;
type Returned = PayloadOfEvent<typeof EVENTS.orders.returnReceived>;
type Dispatched = PayloadOfEvent<typeof EVENTS.shipping.shipmentDispatched>;

/** What orders do to stock after they were placed; each within the transaction of whoever tells it. */
export function orderStockService({ store }: Pick<Parts, 'store'>) {
  return {
    /** An order is off: what of it has not left is not sold any more. */
    async cancelOrder(sql: Sql, { orderId, reason }: Cancelled, at: Date): Promise<void> {
      const rows = stockStatements(sql);
      const sold = await rows.lockOrderUnits(orderId);
      const units = waiting(sold);
      await rows.settleOrderUnits(orderId, units);
      const things = sold.map(({ merchandiseId }) => merchandiseId);
      await move(sql, 'cancel', things, units, {
        reason: 'CANCELLED',
        actor: 'service:orders',
        orderId,
        note: reason,
        at,
      });
    },

    /** A part of an order left the house. */
    async dispatch(sql: Sql, { orderId, shipmentId, lines }: Dispatched, at: Date): Promise<void> {
      const rows = stockStatements(sql);
      const units = leaving(await rows.lockOrderUnits(orderId), lines);
      await rows.settleOrderUnits(orderId, units);
      const things = lines.map(({ merchandiseId }) => merchandiseId);
      const about = { reason: 'DISPATCHED', actor: 'service:shipping', orderId, note: shipmentId, at } as const;
      await move(sql, 'dispatch', things, units, about);
    },

    /** What a customer sent back lies on the shelf again, where it can be sold again. */
    async restock(sql: Sql, { orderId, returnId, lines }: Returned, at: Date): Promise<void> {
      const rows = stockStatements(sql);
      const said = lines.flatMap(({ warehouseId }) => warehouseId ?? []);
      const warehouses: readonly string[] = await rows.knownWarehouses(said);
      const places = placesOf(lines, warehouses, await rows.lockOrderUnits(orderId));
      const missing = places.map((place) => ({ ...place, id: createId('stockLevel', at.getTime()) }));
      await rows.addMissingStockLevels(missing, at);
      const things = places.map(({ merchandiseId }) => merchandiseId);
      const unknown = said.filter((id) => !warehouses.includes(id));
      const note = [returnId, ...unknown.map((id) => `${id} is not there`)].join('; ');
      const about = { reason: 'RETURNED', actor: 'service:orders', orderId, note, at } as const;
      await move(sql, 'restock', things, places, about);
    },
  };

  /** Let something happen to units of things, known by their level or by their place, and write it into the ledger. */
  async function move(
    sql: Sql,
    what: 'cancel' | 'dispatch' | 'restock',
    things: readonly string[],
    units: readonly (Units | Allocated)[],
    about: Parameters<typeof movementsOf>[2],
  ): Promise<void> {
    if (units.length === 0) return;
    const rows = stockStatements(sql);
    const before = await rows.lockShelves([...new Set(things)]);
    const placed = units.flatMap((one) => {
      if ('levelId' in one) return [one];
      const level = before.find(
        (shelf) => shelf.merchandiseId === one.merchandiseId && shelf.warehouseId === one.warehouseId,
      );
      return level ? [{ levelId: level.id, quantity: one.quantity }] : [];
    });
    const moved = { before, after: happen(what, before, placed), at: about.at };
    await rows.moveStock(changed(moved), movementsOf(before, moved.after, about), about.at);
    await tellTurns(rows, moved, await store.servedChannels());
  }
}

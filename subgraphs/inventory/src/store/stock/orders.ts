import type { Sql } from '#kit';
import type { Movement } from '../../domain/movement';
import type { OrderUnits } from '../../domain/order-stock';
import type { StockLevel } from '../../domain/stock-level';
import { addMovements, levelValues, movementValues, WRITE_LEVELS } from './levels';

const COMMIT = `${WRITE_LEVELS}, settled AS (
    UPDATE reservation SET state = 'COMMITTED', settled_at = $5 WHERE id = $6
  ), sold AS (
    INSERT INTO order_stock (order_id, owner, state, created_at) VALUES ($7, $8, 'COMMITTED', $5)
  ), allocation AS (
    INSERT INTO order_allocation (order_id, level_id, quantity, waiting)
    SELECT $7, unit.*, unit.quantity FROM unnest($9::text[], $10::int[]) AS unit(level_id, quantity)
  ) ${addMovements(11)}`;

const ABANDON = `
  INSERT INTO order_stock (order_id, owner, state, created_at) VALUES ($1, $2, 'ABANDONED', $3)
  ON CONFLICT (order_id) DO NOTHING`;

const UNITS = `
  SELECT level_id AS "levelId", quantity, waiting, merchandise_id AS "merchandiseId", warehouse_id AS "warehouseId"
  FROM order_allocation JOIN stock_level ON stock_level.id = level_id
  WHERE order_id = $1
  ORDER BY level_id
  FOR UPDATE OF order_allocation`;

const LEAVE = `
  UPDATE order_allocation SET waiting = waiting - gone.quantity
  FROM unnest($2::text[], $3::int[]) AS gone(level_id, quantity)
  WHERE order_id = $1 AND order_allocation.level_id = gone.level_id`;

/** The statements on what became of orders here. */
export function orderStatements(sql: Sql) {
  return {
    /**
     * Sell what a reservation that is locked holds to an order.
     * @throws TakenError when something became of the order already.
     */
    async commitReservation(sale: Sale, levels: readonly StockLevel[], at: Date): Promise<void> {
      const { reservationId, orderId, owner, units, movements } = sale;
      await sql(COMMIT, [
        ...[...levelValues(levels, at), reservationId, orderId, owner],
        ...[units.map(({ levelId }) => levelId), units.map(({ quantity }) => quantity)],
        ...movementValues(movements),
      ]);
    },

    /** Remember that nothing is to be committed for an order, if nothing was. */
    async abandonOrder(orderId: string, owner: string, at: Date): Promise<void> {
      await sql(ABANDON, [orderId, owner, at]);
    },

    async findOrderState(orderId: string): Promise<'COMMITTED' | 'ABANDONED' | undefined> {
      const statement = 'SELECT state::text FROM order_stock WHERE order_id = $1';
      return (await sql<{ state: 'COMMITTED' | 'ABANDONED' }>(statement, [orderId]))[0]?.state;
    },

    /** What was sold to an order, level by level; nobody else changes it until the transaction ends. */
    lockOrderUnits: (orderId: string): Promise<OrderUnits[]> => sql<OrderUnits>(UNITS, [orderId]),

    /** So many units of an order wait no more: they left, or they are not sold after all. */
    async settleOrderUnits(orderId: string, units: readonly { levelId: string; quantity: number }[]): Promise<void> {
      await sql(LEAVE, [orderId, units.map(({ levelId }) => levelId), units.map(({ quantity }) => quantity)]);
    },
  };
}

/** What a reservation becomes when it is committed. */
interface Sale {
  readonly reservationId: string;
  readonly orderId: string;
  readonly owner: string;
  readonly units: readonly { readonly levelId: string; readonly quantity: number }[];
  readonly movements: readonly Movement[];
}

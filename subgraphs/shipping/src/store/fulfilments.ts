import type { Sql } from '#kit';
import type { Fulfilment, FulfilmentLine } from '../domain/fulfilment';

const ADD = `
  WITH made AS (
    INSERT INTO fulfilment (order_id, number, customer_id, address, carrier, created_at, is_unpacked)
    VALUES ($1, $2, $3, $4, $5, $6, cardinality($7::text[]) > 0)
    ON CONFLICT (order_id) DO NOTHING RETURNING order_id
  )
  INSERT INTO fulfilment_line
    (order_id, order_line_id, warehouse_id, merchandise_id, sku, name, weight_grams, quantity)
  SELECT made.order_id, line.* FROM made, unnest(
    $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::int[], $13::int[]
  ) AS line`;

const SELECT = `
  SELECT order_id AS "orderId", number, customer_id AS "customerId", address, carrier, state::text,
    created_at AS "createdAt", cancelled_at AS "cancelledAt", (
      SELECT coalesce(json_agg(json_build_object(
        'orderLineId', order_line_id, 'warehouseId', warehouse_id, 'merchandiseId', merchandise_id, 'sku', sku,
        'name', name, 'weightGrams', weight_grams, 'quantity', quantity, 'planned', planned
      ) ORDER BY order_line_id, warehouse_id), '[]') FROM fulfilment_line AS line
      WHERE line.order_id = fulfilment.order_id
    ) AS lines
  FROM fulfilment`;

const LOCK = 'SELECT 1 FROM fulfilment WHERE order_id = $1 FOR UPDATE';
const FIND = `${SELECT} WHERE order_id = ANY($1)`;

const CARRIER_OF = 'SELECT carrier FROM shipping_method WHERE id = $1';

const CANCEL = `
  INSERT INTO fulfilment (order_id, state, is_unpacked, created_at, cancelled_at) VALUES ($1, 'CANCELLED', false, $2, $2)
  ON CONFLICT (order_id) DO UPDATE SET state = 'CANCELLED', cancelled_at = $2, is_unpacked = false`;

const PLAN = `
  UPDATE fulfilment_line AS line SET planned = planned + moved.quantity
  FROM unnest($3::text[], $4::int[]) AS moved (order_line_id, quantity)
  WHERE line.order_id = $1 AND line.warehouse_id = $2 AND line.order_line_id = moved.order_line_id`;

const NOTE_UNPACKED = `
  UPDATE fulfilment SET is_unpacked = state = 'OPEN' AND EXISTS (
    SELECT FROM fulfilment_line AS line WHERE line.order_id = fulfilment.order_id AND line.planned < line.quantity
  )
  WHERE order_id = $1`;

/** The statements on what is to be sent. */
export function fulfilmentRows(sql: Sql) {
  return {
    findFulfilments: (orderIds: readonly string[]): Promise<Fulfilment[]> => sql(FIND, [orderIds]),

    /** Load what is to be sent of an order, and keep others from changing it until the transaction ends. */
    async lockFulfilment(orderId: string): Promise<Fulfilment | undefined> {
      // What is in the lines is read once the lock is held: whoever held it before may have changed them.
      await sql(LOCK, [orderId]);
      const [found] = await sql<Fulfilment>(FIND, [[orderId]]);
      return found;
    },

    /** Add what is to be sent of an order, unless it is known; also when it was called off before. */
    async addFulfilment({ lines, ...order }: Omit<Fulfilment, 'state' | 'cancelledAt'>): Promise<void> {
      const column = <Key extends keyof FulfilmentLine>(key: Key) => lines.map((line) => line[key]);
      await sql(ADD, [
        ...[order.orderId, order.number, order.customerId, order.address, order.carrier, order.createdAt],
        ...[column('orderLineId'), column('warehouseId'), column('merchandiseId'), column('sku'), column('name')],
        ...[column('weightGrams'), column('quantity')],
      ]);
    },

    /** The carrier of a method; null for a method that is not there any more. */
    async carrierOf(methodId: string): Promise<string | null> {
      return (await sql<{ carrier: string }>(CARRIER_OF, [methodId]))[0]?.carrier ?? null;
    },

    /** Call an order's fulfilment off, known or not. */
    async cancelFulfilment(orderId: string, at: Date): Promise<void> {
      await sql(CANCEL, [orderId, at]);
    },

    /** Count units into shipments, or out of them again. */
    async planUnits(
      orderId: string,
      warehouseId: string,
      lines: readonly { orderLineId: string; quantity: number }[],
    ): Promise<void> {
      const values = [lines.map(({ orderLineId }) => orderLineId), lines.map(({ quantity }) => quantity)];
      await sql(PLAN, [orderId, warehouseId, ...values]);
      await sql(NOTE_UNPACKED, [orderId]);
    },
  };
}

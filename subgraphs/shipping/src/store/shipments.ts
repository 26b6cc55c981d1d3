import type { Sql } from '#kit';
import type { Shipment, ShipmentState } from '../domain/shipment';

const ADD = `
  WITH shipment AS (
    INSERT INTO shipment (id, order_id, warehouse_id, carrier, state, created_at)
    VALUES ($1, $2, $3, $4, 'CREATED', $5)
  ), lines AS (
    INSERT INTO shipment_line (shipment_id, order_line_id, merchandise_id, quantity)
    SELECT $1, line.* FROM unnest($6::text[], $7::text[], $8::int[]) AS line
  )
  INSERT INTO parcel (id, shipment_id, position, weight_grams, state, updated_at, ask_at)
  SELECT parcel.id, $1, parcel.position - 1, parcel.weight, $11::"ParcelState", $5, $12
  FROM unnest($9::text[], $10::int[]) WITH ORDINALITY AS parcel (id, weight, position)`;

const SELECT = `
  SELECT id, order_id AS "orderId", warehouse_id AS "warehouseId", carrier, state::text, created_at AS "createdAt",
    dispatched_at AS "dispatchedAt", settled_at AS "settledAt", (
      SELECT json_agg(json_build_object(
        'orderLineId', order_line_id, 'merchandiseId', merchandise_id, 'quantity', quantity
      ) ORDER BY order_line_id) FROM shipment_line WHERE shipment_id = shipment.id
    ) AS lines, (
      SELECT json_agg(json_build_object(
        'id', id, 'weightGrams', weight_grams, 'state', state, 'trackingNumber', tracking_number,
        'trackingUrl', tracking_url
      ) ORDER BY position) FROM parcel WHERE shipment_id = shipment.id
    ) AS parcels
  FROM shipment`;

const FIND = `${SELECT} WHERE id = ANY($1)`;
const OF_ORDERS = `${SELECT} WHERE order_id = ANY($1) ORDER BY created_at, id`;
const ORDER_OF = 'SELECT order_id AS "orderId" FROM shipment WHERE id = $1';

const SET_STATE = `
  UPDATE shipment SET state = $2::"ShipmentState",
    dispatched_at = CASE WHEN $2 = 'DISPATCHED' THEN $3 ELSE dispatched_at END,
    settled_at = CASE WHEN $2 = 'DISPATCHED' THEN NULL ELSE $3::timestamptz END
  WHERE id = ANY($1)`;

/** The statements on shipments. What changes one holds the lock of its order's fulfilment. */
export function shipmentRows(sql: Sql) {
  return {
    findShipments: (ids: readonly string[]): Promise<Shipment[]> => sql(FIND, [ids]),
    /** Those of orders, the first one made first. */
    shipmentsOf: (orderIds: readonly string[]): Promise<Shipment[]> => sql(OF_ORDERS, [orderIds]),
    async findOrderOf(shipmentId: string): Promise<string | undefined> {
      return (await sql<{ orderId: string }>(ORDER_OF, [shipmentId]))[0]?.orderId;
    },

    /** Add one that is CREATED, with parcels all in one state; the carrier is asked about them from `askAt` on. */
    async addShipment(shipment: Shipment, askAt: Date | null): Promise<void> {
      const { id, orderId, warehouseId, carrier, createdAt, lines, parcels } = shipment;
      await sql(ADD, [
        ...[id, orderId, warehouseId, carrier, createdAt],
        ...[lines.map(({ orderLineId }) => orderLineId), lines.map(({ merchandiseId }) => merchandiseId)],
        lines.map(({ quantity }) => quantity),
        ...[parcels.map((parcel) => parcel.id), parcels.map(({ weightGrams }) => weightGrams)],
        ...[parcels[0]?.state, askAt],
      ]);
    },

    async setShipmentState(ids: readonly string[], state: ShipmentState, at: Date): Promise<void> {
      await sql(SET_STATE, [ids, state, at]);
    },
  };
}

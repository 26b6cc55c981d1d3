import type { Sql } from '#kit';
import type { SentUnits } from '../domain/charge';

const ADD = `
  WITH added AS (
    INSERT INTO shipment (id, order_id, dispatched_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id
  ), lines AS (
    INSERT INTO shipment_line (shipment_id, order_line_id, quantity)
    SELECT added.id, sent.order_line_id, sent.quantity
    FROM added, unnest($4::text[], $5::int[]) AS sent (order_line_id, quantity)
  )
  SELECT id FROM added`;

/** The statements on what was sent, as shipping told it. */
export function shipmentRows(sql: Sql) {
  return {
    /** Write down what left; false when that is known already. */
    async addShipment(shipment: {
      id: string;
      orderId: string;
      at: Date;
      units: readonly SentUnits[];
    }): Promise<boolean> {
      const { id, orderId, at, units } = shipment;
      const lineIds = units.map(({ orderLineId }) => orderLineId);
      const quantities = units.map(({ quantity }) => quantity);
      return (await sql(ADD, [id, orderId, at, lineIds, quantities])).length > 0;
    },

    /** Write down that a shipment arrived; false when that is known already, or the shipment is not. */
    async deliverShipment(id: string, at: Date): Promise<boolean> {
      const rows = await sql(
        'UPDATE shipment SET delivered_at = $2 WHERE id = $1 AND delivered_at IS NULL RETURNING 1',
        [id, at],
      );
      return rows.length > 0;
    },

    async hasShipment(id: string): Promise<boolean> {
      return (await sql('SELECT 1 FROM shipment WHERE id = $1', [id])).length > 0;
    },
  };
}

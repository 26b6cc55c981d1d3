import type { Sql } from '#kit';
import type { LineProgress } from '../domain/fulfilment-status';
import type { OrderLine } from '../domain/order';

/** The columns of a line, as the domain names them. */
export const LINE = `id, order_id AS "orderId", position, merchandise_id AS "merchandiseId", product_id AS "productId", sku,
  name, product_name AS "productName", product_slug AS "productSlug", options, image_url AS "imageUrl", quantity,
  weight_grams AS "weightGrams", unit_amount_minor AS "unitAmountMinor", subtotal_minor AS "subtotalMinor",
  discount_minor AS "discountMinor", net_minor AS "netMinor", tax_minor AS "taxMinor", total_minor AS "totalMinor",
  tax_percent AS "taxPercent", tax_class_code AS "taxClassCode"`;

/** What became of the units of a line, and how many of them are somebody's to send back. */
export interface StoredProgress extends LineProgress {
  readonly id: string;
  readonly orderId: string;
  readonly merchandiseId: string;
  readonly totalMinor: number;
  /** Units that came back, or are to. */
  readonly claimed: number;
}

const PROGRESS = `
  SELECT line.id, line.order_id AS "orderId", line.merchandise_id AS "merchandiseId", line.quantity, line.total_minor AS "totalMinor",
    coalesce(sent.shipped, 0)::int AS shipped, coalesce(sent.delivered, 0)::int AS delivered,
    coalesce(back.returned, 0)::int AS returned, coalesce(back.claimed, 0)::int AS claimed
  FROM order_line AS line
  LEFT JOIN LATERAL (
    SELECT sum(quantity) AS shipped, sum(quantity) FILTER (WHERE delivered_at IS NOT NULL) AS delivered
    FROM shipment_line JOIN shipment ON shipment.id = shipment_id WHERE order_line_id = line.id
  ) AS sent ON true
  LEFT JOIN LATERAL (
    SELECT sum(received) AS returned, sum(coalesce(received, quantity)) AS claimed
    FROM return_line JOIN "return" ON "return".id = return_id
    WHERE order_line_id = line.id AND state <> 'REJECTED'
  ) AS back ON true
  WHERE line.order_id = ANY($1) ORDER BY line.order_id, line.position`;

/** The statements on lines, which are written with their order and never again. */
export function lineRows(sql: Sql) {
  return {
    linesById: (ids: readonly string[]): Promise<OrderLine[]> =>
      sql<OrderLine>(`SELECT ${LINE} FROM order_line WHERE id = ANY($1)`, [ids]),
    /** In the order in which they were bought. */
    linesOf: (orderIds: readonly string[]): Promise<OrderLine[]> =>
      sql<OrderLine>(`SELECT ${LINE} FROM order_line WHERE order_id = ANY($1) ORDER BY order_id, position`, [orderIds]),
    /** What became of the lines of orders. */
    progressOf: (orderIds: readonly string[]): Promise<StoredProgress[]> => sql<StoredProgress>(PROGRESS, [orderIds]),
  };
}

/** A line as its table has it. */
export const toLineColumns = (line: Omit<OrderLine, 'id'>, id: string | undefined) => ({
  id,
  order_id: line.orderId,
  position: line.position,
  merchandise_id: line.merchandiseId,
  product_id: line.productId,
  sku: line.sku,
  name: line.name,
  product_name: line.productName,
  product_slug: line.productSlug,
  options: line.options,
  image_url: line.imageUrl,
  quantity: line.quantity,
  weight_grams: line.weightGrams,
  unit_amount_minor: line.unitAmountMinor,
  subtotal_minor: line.subtotalMinor,
  discount_minor: line.discountMinor,
  net_minor: line.netMinor,
  tax_minor: line.taxMinor,
  total_minor: line.totalMinor,
  tax_percent: line.taxPercent,
  tax_class_code: line.taxClassCode,
});

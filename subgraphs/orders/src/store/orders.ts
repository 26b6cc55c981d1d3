import type { Sql } from '#kit';
import type { LineAllocation } from '../domain/allocation';
import type { FulfilmentStatus } from '../domain/fulfilment-status';
import type { Order, OrderLine } from '../domain/order';
import type { PaymentStatus, PaymentSums } from '../domain/payment-status';
import type { NewOrder } from '../domain/snapshot';
import { LINE, toLineColumns } from './lines';

const ORDER = `"order".id, number, checkout_session_id AS "checkoutSessionId", cart_id AS "cartId",
  customer_id AS "customerId", email, channel, locale, currency_code AS "currencyCode", tax_included AS "taxIncluded",
  shipping_address AS "shippingAddress", billing_address AS "billingAddress", shipping_method AS "shippingMethod",
  shipping, discounts, gift_cards AS "giftCards", subtotal_minor AS "subtotalMinor", discount_minor AS "discountMinor",
  shipping_minor AS "shippingMinor", tax_minor AS "taxMinor", total_minor AS "totalMinor",
  gift_card_minor AS "giftCardMinor", due_minor AS "dueMinor", created_at AS "createdAt", status,
  payment_status AS "paymentStatus", fulfilment_status AS "fulfilmentStatus", authorised_minor AS "authorisedMinor",
  captured_minor AS "capturedMinor", refunded_minor AS "refundedMinor", payment_version AS "paymentVersion",
  is_voided AS "isVoided",
  charged_minor AS "chargedMinor", returned_minor AS "returnedMinor", allocations, confirmed_at AS "confirmedAt",
  completed_at AS "completedAt", cancelled_at AS "cancelledAt", invoiced_at AS "invoicedAt"`;

const BY_ID = `SELECT ${ORDER} FROM "order" WHERE id = ANY($1)`;
const BY_NUMBER = `SELECT ${ORDER} FROM "order" WHERE number = ANY($1)`;
const LOCK = `SELECT ${ORDER} FROM "order" WHERE id = $1 FOR UPDATE`;

const LOCK_OF_SESSION = `
  SELECT ${ORDER}, (SELECT json_agg(line ORDER BY line.position)
    FROM (SELECT ${LINE} FROM order_line WHERE order_id = "order".id) AS line) AS lines
  FROM "order" WHERE id = (SELECT order_id FROM checkout_claim WHERE checkout_claim.checkout_session_id = $1) FOR UPDATE`;

/** The claim comes first: it waits for whoever creates or abandons the same session, and then nothing else is done. */
const CREATE = `
  WITH claim AS (
    INSERT INTO checkout_claim (checkout_session_id, order_id, at) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING RETURNING order_id
  ), made AS (
    INSERT INTO "order" (id, number, checkout_session_id, cart_id, customer_id, email, channel, locale, currency_code,
      tax_included, shipping_address, billing_address, shipping_method, shipping, discounts, gift_cards, subtotal_minor,
      discount_minor, items_minor, shipping_minor, tax_minor, total_minor, gift_card_minor, due_minor, created_at,
      payment_status)
    SELECT claim.order_id, order_number(nextval('order_number_seq')), given.checkout_session_id, given.cart_id,
      given.customer_id, given.email, given.channel, given.locale, given.currency_code, given.tax_included,
      given.shipping_address, given.billing_address, given.shipping_method, given.shipping, given.discounts,
      given.gift_cards, given.subtotal_minor, given.discount_minor, given.items_minor, given.shipping_minor,
      given.tax_minor, given.total_minor, given.gift_card_minor, given.due_minor, $3, given.payment_status
    FROM claim, json_populate_record(NULL::"order", $4) AS given
    RETURNING number
  ), lines AS (
    INSERT INTO order_line SELECT given.* FROM claim, json_populate_recordset(NULL::order_line, $5) AS given
  )
  SELECT number FROM made`;

const CONFIRM = `
  WITH confirmed AS (
    UPDATE "order" SET status = 'CONFIRMED', confirmed_at = $2, allocations = $3, authorised_minor = $4,
      payment_status = $5::"PaymentStatus" WHERE id = $1 RETURNING id
  ), told AS (
    INSERT INTO timeline_entry (id, order_id, kind, at, actor) SELECT $6, id, 'CONFIRMED', $2, $7 FROM confirmed
  )
  INSERT INTO mail (id, order_id, kind, due_at) SELECT $8, id, 'CONFIRMATION', $2 FROM confirmed WHERE $8::text IS NOT NULL`;

/** An order with its lines. */
export type OrderWithLines = Order & { readonly lines: readonly OrderLine[] };

/** The statements on orders. */
export function orderRows(sql: Sql) {
  return {
    ordersById: (ids: readonly string[]): Promise<StoredOrder[]> => sql<StoredOrder>(BY_ID, [ids]),
    ordersByNumber: (numbers: readonly string[]): Promise<StoredOrder[]> => sql<StoredOrder>(BY_NUMBER, [numbers]),

    /** Whoever changes an order, or anything that belongs to it, locks it first. */
    async lockOrder(id: string): Promise<StoredOrder | undefined> {
      const [order] = await sql<StoredOrder>(LOCK, [id]);
      return order;
    },

    /** The order that a checkout session made, locked. */
    async lockOrderOf(checkoutSessionId: string): Promise<OrderWithLines | undefined> {
      const [order] = await sql<OrderWithLines>(LOCK_OF_SESSION, [checkoutSessionId]);
      return order;
    },

    /**
     * Write an order down, with one statement: all of it or nothing.
     * @returns its number; `undefined` when its checkout session has an order, or was abandoned.
     */
    async addOrder(made: {
      order: NewOrder;
      id: string;
      lineIds: readonly string[];
      itemsMinor: number;
      paymentStatus: PaymentStatus;
      at: Date;
    }): Promise<string | undefined> {
      const { order, id, lineIds, itemsMinor, paymentStatus, at } = made;
      const columns = { ...toColumns(order), items_minor: itemsMinor, payment_status: paymentStatus };
      const lines = order.lines.map((line, position) =>
        toLineColumns({ ...line, orderId: id, position }, lineIds[position]),
      );
      const values = [order.checkoutSessionId, id, at, JSON.stringify(columns), JSON.stringify(lines)];
      const [row] = await sql<{ number: string }>(CREATE, values);
      return row?.number;
    },

    /** Write down that an order is sold; a mail is to be sent of it when `mailId` is given. */
    async confirmOrder(confirmed: {
      id: string;
      at: Date;
      allocations: readonly LineAllocation[];
      authorisedMinor: number;
      paymentStatus: PaymentStatus;
      entryId: string;
      actor: string;
      mailId: string | null;
    }): Promise<void> {
      const { id, at, allocations, authorisedMinor, paymentStatus, entryId, actor, mailId } = confirmed;
      const placed = JSON.stringify(allocations);
      await sql(CONFIRM, [id, at, placed, authorisedMinor, paymentStatus, entryId, actor, mailId]);
    },

    saveSums: (id: string, sums: PaymentSums, status: PaymentStatus): Promise<unknown> =>
      sql(
        `UPDATE "order" SET authorised_minor = $2, captured_minor = $3, refunded_minor = $4, is_voided = $5,
           payment_version = $6, payment_status = $7 WHERE id = $1`,
        [
          ...[id, sums.authorisedMinor, sums.capturedMinor, sums.refundedMinor, sums.isVoided],
          ...[sums.paymentVersion, status],
        ],
      ),

    saveFulfilment: (id: string, status: FulfilmentStatus, { chargedMinor, returnedMinor }: Worth): Promise<unknown> =>
      sql(`UPDATE "order" SET fulfilment_status = $2, charged_minor = $3, returned_minor = $4 WHERE id = $1`, [
        id,
        status,
        chargedMinor,
        returnedMinor,
      ]),

    completeOrder: (id: string, at: Date): Promise<unknown> =>
      sql(`UPDATE "order" SET status = 'COMPLETED', completed_at = $2 WHERE id = $1`, [id, at]),

    cancelOrder: (id: string, at: Date): Promise<unknown> =>
      sql(`UPDATE "order" SET status = 'CANCELLED', cancelled_at = $2 WHERE id = $1`, [id, at]),
  };
}

type Worth = Pick<Order, 'chargedMinor' | 'returnedMinor'>;

/** An order as it is kept. */
export interface StoredOrder extends Order {
  readonly invoicedAt: Date | null;
}

function toColumns(order: NewOrder) {
  return {
    checkout_session_id: order.checkoutSessionId,
    cart_id: order.cartId,
    customer_id: order.customerId,
    email: order.email,
    channel: order.channel,
    locale: order.locale,
    currency_code: order.currencyCode,
    tax_included: order.taxIncluded,
    shipping_address: order.shippingAddress,
    billing_address: order.billingAddress,
    shipping_method: order.shippingMethod,
    shipping: order.shipping,
    discounts: order.discounts,
    gift_cards: order.giftCards,
    subtotal_minor: order.subtotalMinor,
    discount_minor: order.discountMinor,
    shipping_minor: order.shippingMinor,
    tax_minor: order.taxMinor,
    total_minor: order.totalMinor,
    gift_card_minor: order.giftCardMinor,
    due_minor: order.dueMinor,
  };
}

import type { Sql } from '#kit';
import type { Invoice } from '../domain/invoice';

const COLUMNS = `id, number, kind, order_id AS "orderId", amount_minor AS "amountMinor", reference, issued_at AS "issuedAt"`;

const WAITING = `confirmed_at IS NOT NULL AND invoiced_at IS NULL AND status <> 'CANCELLED'`;

/**
 * The row of the series is locked from here to the end of the transaction, and goes back with it: no number is missing
 * and none is given twice. Orders that another replica is at are left to it.
 */
const ISSUE_DUE = `
  WITH due AS (
    SELECT id, total_minor, row_number() OVER (ORDER BY confirmed_at, id) AS place
    FROM (SELECT id, total_minor, confirmed_at FROM "order" WHERE ${WAITING}
      ORDER BY confirmed_at, id LIMIT cardinality($2::text[]) FOR UPDATE SKIP LOCKED) AS waiting
  ), series AS (
    INSERT INTO invoice_series (series, last) SELECT $1, count(*) FROM due HAVING count(*) > 0
    ON CONFLICT (series) DO UPDATE SET last = invoice_series.last + excluded.last RETURNING last
  ), issued AS (
    INSERT INTO invoice (id, number, kind, order_id, amount_minor, reference, issued_at)
    SELECT ($2::text[])[place], $1 || '-' || lpad((last - (SELECT count(*) FROM due) + place)::text, 6, '0'), 'INVOICE',
      due.id, total_minor, due.id, $4::timestamptz FROM due, series
    RETURNING id, number, order_id
  ), marked AS (
    UPDATE "order" SET invoiced_at = $4 FROM issued WHERE "order".id = issued.order_id
  )
  INSERT INTO timeline_entry (id, order_id, kind, at, actor, detail)
  SELECT ($3::text[])[row_number() OVER ()], order_id, 'INVOICE_ISSUED', $4, 'service:orders',
    jsonb_build_object('subjectId', id, 'text', number) FROM issued RETURNING order_id`;

const ADD = `
  WITH series AS (
    INSERT INTO invoice_series (series, last) VALUES ($1, 1)
    ON CONFLICT (series) DO UPDATE SET last = invoice_series.last + 1 RETURNING last
  )
  INSERT INTO invoice (id, number, kind, order_id, amount_minor, reference, issued_at)
  SELECT $2, $1 || '-' || lpad(last::text, 6, '0'), $3, $4, $5, $6, $7 FROM series RETURNING number`;

/** The statements on invoices: they are issued and read, and the database refuses everything else. */
export function invoiceRows(sql: Sql) {
  return {
    invoicesById: (ids: readonly string[]): Promise<Invoice[]> =>
      sql<Invoice>(`SELECT ${COLUMNS} FROM invoice WHERE id = ANY($1)`, [ids]),
    /** The oldest first. */
    invoicesOf: (orderIds: readonly string[]): Promise<Invoice[]> =>
      sql<Invoice>(`SELECT ${COLUMNS} FROM invoice WHERE order_id = ANY($1) ORDER BY order_id, kind, issued_at, id`, [
        orderIds,
      ]),

    async hasDueInvoices(): Promise<boolean> {
      return (await sql(`SELECT 1 FROM "order" WHERE ${WAITING} LIMIT 1`)).length > 0;
    },

    /** Invoice the orders that wait longest, as many as there are ids; how many those were. */
    async issueDueInvoices(issue: {
      series: string;
      ids: readonly string[];
      entryIds: readonly string[];
      at: Date;
    }): Promise<number> {
      const { series, ids, entryIds, at } = issue;
      return (await sql(ISSUE_DUE, [series, ids, entryIds, at])).length;
    },

    /** Issue one with the next number of a series, which it answers; its order is locked. */
    async addInvoice(series: string, invoice: Omit<Invoice, 'number'>): Promise<string> {
      const { id, kind, orderId, amountMinor, reference, issuedAt } = invoice;
      const [row] = await sql<{ number: string }>(ADD, [series, id, kind, orderId, amountMinor, reference, issuedAt]);
      return row?.number ?? '';
    },
  };
}

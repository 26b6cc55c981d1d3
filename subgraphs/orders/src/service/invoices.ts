import { createId } from '#contracts';
import { type Invoice, seriesOf } from '../domain/invoice';
import type { OrderLine } from '../domain/order';
import type { StoredOrder } from '../store/orders';
import type { Parts } from './parts';

/** Invoices issued in one transaction at most: as long as it runs, nobody else gets a number. */
const BATCH = 100;

/** An invoice and all that stands on it. */
export interface InvoiceSheet {
  readonly invoice: Invoice;
  readonly order: StoredOrder;
  readonly lines: readonly OrderLine[];
  /** The number of the invoice that a credit note takes back from. */
  readonly creditedNumber: string | null;
}

/**
 * The use cases of invoices. They are issued seconds after their orders are sold, many at once: a series without a gap
 * is one row that only one may hold, and buyers do not wait in line for it.
 */
export function invoiceService({ store, now }: Parts) {
  return {
    /** Invoice all orders that wait for it; how many those were. */
    async issueInvoices(): Promise<number> {
      let issued = 0;
      while (await store.hasDueInvoices()) {
        const at = now();
        const some = { at, ids: ids('invoice', at), entryIds: ids('timelineEntry', at) };
        const count = await store.issueDueInvoices({ series: seriesOf('INVOICE', at), ...some });
        issued += count;
        if (count === 0) break; // another replica is at them
      }
      return issued;
    },

    /** An invoice and all that stands on it. */
    async loadInvoice(id: string): Promise<InvoiceSheet | undefined> {
      const [invoice] = await store.invoicesById([id]);
      if (!invoice) return undefined;
      const of = [invoice.orderId];
      const [[order], lines, all] = await Promise.all([store.ordersById(of), store.linesOf(of), store.invoicesOf(of)]);
      const credited = all.find(({ kind }) => kind === 'INVOICE');
      const creditedNumber = invoice.kind === 'CREDIT_NOTE' ? (credited?.number ?? null) : null;
      return order && { invoice, order, lines, creditedNumber };
    },
  };
}

const ids = (kind: 'invoice' | 'timelineEntry', at: Date): string[] =>
  Array.from({ length: BATCH }, () => createId(kind, at.getTime()));

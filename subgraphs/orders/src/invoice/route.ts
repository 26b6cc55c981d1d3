import type { FastifyInstance } from 'fastify';
import type { OrderLinks } from '../security/order-links';
import type { InvoiceSheet } from '../service/invoices';
import { drawInvoice } from './pdf';

/** Answer `/invoices/<id>.pdf` to whoever has a token for it; to everybody else there is nothing. */
export function serveInvoices(
  app: FastifyInstance,
  parts: {
    links: OrderLinks;
    loadInvoice: (id: string) => Promise<InvoiceSheet | undefined>;
    now: () => Date;
  },
): void {
  const { links, loadInvoice, now } = parts;
  app.get<{ Params: { id: string }; Querystring: { token?: unknown } }>(
    '/invoices/:id.pdf',
    async ({ params: { id }, query: { token } }, reply) => {
      const isOpen = await links.opensInvoice(id, String(token), now());
      const sheet = isOpen ? await loadInvoice(id) : undefined;
      if (!sheet) return reply.callNotFound();
      return reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `inline; filename="${sheet.invoice.number}.pdf"`)
        .send(await drawInvoice(sheet));
    },
  );
}

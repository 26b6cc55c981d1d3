import type { FastifyInstance } from 'fastify';
import { serveButtons } from '../../../api/buttons';
import type { Controls } from '../../../api/controls';
import { understand } from '../../../api/understand';
import { sendPage, servePages } from '../../../page/serve';
import type { Carrier, CarrierTables } from '../carrier';
import { step } from '../world';
import { nextLabels } from './next-labels';
import { renderOverview } from './overview';
import { renderTracking } from './tracking';

/** Serve the pages, and do what their buttons say. */
export function serveCarrierPages(
  app: FastifyInstance,
  parts: { carrier: Carrier; tables: CarrierTables; controls: Controls },
): void {
  const { carrier, tables, controls } = parts;
  servePages(app, 'carrier');
  serveButtons(app, controls, nextLabels);

  app.get('/', async (_request, reply) => sendPage(reply, renderOverview(tables)));
  app.post<{ Params: { id: string } }>('/buttons/labels/:id/advance', async ({ params, body }, reply) => {
    carrier.moveOn(params.id, understand(step, body ?? {}).status);
    return reply.redirect('/', 303);
  });
  app.get<{ Params: { trackingNumber: string } }>('/track/:trackingNumber', async ({ params }, reply) =>
    sendPage(reply, renderTracking(carrier.findByTrackingNumber(params.trackingNumber))),
  );
}

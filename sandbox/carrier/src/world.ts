import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { understand } from '../../api/understand';
import { toWebhook } from '../../webhooks/event';
import type { Carrier, CarrierTables } from './carrier';
import { STATUSES, statusOf } from './domain/label';

/** Where somebody says that a parcel goes. */
export const step = z.strictObject({ status: z.enum(STATUSES).optional() });

/** Let programs move parcels, and read what came of it. */
export function serveWorld(
  app: FastifyInstance,
  { carrier, tables }: { carrier: Carrier; tables: CarrierTables },
): void {
  app.post<{ Params: { id: string } }>('/v1/labels/:id/advance', async ({ params, body }) => {
    carrier.moveOn(params.id, understand(step, body ?? {}).status);
    return carrier.wire(carrier.find(params.id));
  });
  app.get('/ledger', async () => ({
    labels: tables.labels.all().map((label) => ({ status: statusOf(label), ...label })),
    calls: tables.calls.all(),
    webhooks: tables.events.all().map((event) => toWebhook(event, tables.deliveries)),
  }));
}

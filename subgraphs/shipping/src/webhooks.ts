import type { FastifyInstance } from 'fastify';
import type { Carrier } from './carriers/carrier';
import type { ShippingService } from './service';

const PROBLEMS = {
  forged: { code: 'WEBHOOK_FORGED', message: 'This was not signed by the carrier.' },
  stale: { code: 'WEBHOOK_STALE', message: 'This was signed too long ago.' },
  malformed: { code: 'WEBHOOK_MALFORMED', message: 'This says nothing that can be understood.' },
} as const;

/** Where carriers tell what became of parcels: `POST /webhooks/<carrier>`, signed by the carrier. */
export function webhookRoutes(parts: {
  carriers: Readonly<Record<string, Carrier>>;
  service: Pick<ShippingService, 'receiveWebhook'>;
  now: () => Date;
  traceparent: () => string;
}): (app: FastifyInstance) => void {
  const { carriers, service, now, traceparent } = parts;
  return (app) => {
    void app.register(async (webhooks) => {
      // A signature is over what was sent, to the letter.
      webhooks.removeAllContentTypeParsers();
      webhooks.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
      for (const carrier of Object.values(carriers)) {
        webhooks.post(`/webhooks/${carrier.code}`, async (request, reply) => {
          const header = (name: string) => [request.headers[name]].flat()[0];
          const delivery = { body: String(request.body ?? ''), header };
          const kind = await service.receiveWebhook(carrier, delivery, { at: now(), traceparent: traceparent() });
          if (kind === 'event') return reply.code(204).send();
          const { code, message } = PROBLEMS[kind];
          return reply.code(400).send({ errors: [{ message, extensions: { code } }] });
        });
      }
    });
  };
}

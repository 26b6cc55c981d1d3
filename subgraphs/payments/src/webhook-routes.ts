import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProviderName } from './domain/payment';
import type { PaymentsService } from './service';

/** The largest webhook that is read, in bytes. */
const LARGEST = 256 * 1024;

const STATUSES = { received: 200, 'unknown-provider': 404, forged: 400, stale: 400, malformed: 400 } as const;

/** Answer `POST /webhooks/<provider>`. The body is read as text: signatures are over every byte of it. */
export function serveWebhooks(
  app: FastifyInstance,
  parts: { receive: PaymentsService['receiveWebhook']; names: readonly ProviderName[]; now: () => Date },
): void {
  const { receive, names, now } = parts;
  app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, done) =>
      done(null, body),
    );
    for (const name of names) {
      routes.post(`/webhooks/${name.toLowerCase()}`, async (request, reply) => {
        const body = typeof request.body === 'string' ? request.body : '';
        const result = await receive(name, { body, header: (header) => headerOf(request, header), at: now() });
        return reply.code(STATUSES[result]).send({ result });
      });
    }
  });
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

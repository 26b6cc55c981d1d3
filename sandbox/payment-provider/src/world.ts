import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { understand } from '../../api/understand';
import { HAPPENINGS } from './domain/outcome';
import { readLedger } from './ledger';
import type { PaymentTables, Provider } from './provider';

/** What a customer or a bank can say. */
export const verdict = z.strictObject({ outcome: z.enum(['approve', 'decline']) });

const lie = z.strictObject({ type: z.enum(HAPPENINGS) });

/** Let programs play the customer, the bank and the forger, and read what came of it. */
export function serveWorld(app: FastifyInstance, parts: { provider: Provider; tables: PaymentTables }): void {
  const { provider, tables } = parts;

  app.get('/ledger', async () => readLedger(tables));
  app.post<{ Params: { id: string } }>('/v1/payments/:id/challenge', async ({ params, body }) => {
    provider.answerChallenge(params.id, understand(verdict, body).outcome);
    return provider.wire(provider.find(params.id));
  });
  app.post<{ Params: { id: string } }>('/v1/payments/:id/settle', async ({ params, body }) => {
    provider.settle(params.id, null, understand(verdict, body).outcome);
    return provider.wire(provider.find(params.id));
  });
  app.post<{ Params: { id: string; refund: string } }>(
    '/v1/payments/:id/refunds/:refund/settle',
    async ({ params, body }) => {
      provider.settle(params.id, params.refund, understand(verdict, body).outcome);
      return provider.wire(provider.find(params.id));
    },
  );
  app.post<{ Params: { id: string } }>('/v1/payments/:id/forge', async ({ params, body }) =>
    provider.forge(params.id, understand(lie, body).type),
  );
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { understand } from '../../api/understand';
import type { Book } from '../../book/book';
import { createRule, ruleInput } from '../../script/rules';
import type { Courier } from '../../webhooks/courier';
import { deliveryPlan } from '../../webhooks/plan';
import { HAPPENINGS } from './domain/outcome';
import { readLedger } from './ledger';
import type { PaymentTables, Provider } from './provider';

const verdict = z.strictObject({ outcome: z.enum(['approve', 'decline']) });
const claim = z.strictObject({ type: z.enum(HAPPENINGS), webhooks: deliveryPlan.prefault({}) });

/** Answer those who pull the strings: the script, the ledger, and what customers and banks do of their own accord. */
export function serveControls(
  app: FastifyInstance,
  parts: { provider: Provider; book: Book; tables: PaymentTables; courier: Courier },
): void {
  const { provider, book, tables, courier } = parts;

  app.post('/script', async (request, reply) => {
    const rule = createRule(understand(ruleInput, request.body));
    book.write([tables.rules.put(rule.id, rule)]);
    return reply.code(201).send(rule);
  });
  app.get('/script', async () => ({ rules: tables.rules.all() }));

  app.get('/ledger', async () => readLedger(tables));
  app.delete('/ledger', async (_request, reply) => {
    provider.stop();
    courier.drop();
    book.clear();
    return reply.code(204).send();
  });

  app.post<{ Params: { id: string } }>('/v1/payments/:id/challenge', async ({ params, body }) => {
    provider.answerChallenge(params.id, understand(verdict, body).outcome);
    return provider.wire(provider.find(params.id));
  });
  app.post<{ Params: { id: string; refund?: string } }>('/v1/payments/:id/settle', async ({ params, body }) => {
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
  app.post<{ Params: { id: string } }>('/v1/payments/:id/webhooks', async ({ params, body }) => {
    const { type, webhooks } = understand(claim, body);
    const event = provider.claim(params.id, type);
    await courier.send([event], webhooks);
    return tables.events.find(event.id);
  });
}

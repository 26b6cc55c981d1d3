import type { FastifyInstance } from 'fastify';
import type { Book } from '../book/book';
import { createRule, type Rule, ruleInput } from '../script/rule';
import type { Courier } from '../webhooks/courier';
import { toWebhook, type Webhook, type WebhookEvent } from '../webhooks/event';
import { type DeliveryPlan, deliveryPlan } from '../webhooks/plan';
import { Refusal } from './refusal';
import type { ApiTables } from './tables';
import { understand } from './understand';

/** The strings that every party with an API hangs on. */
export interface Controls {
  addRule(rule: Rule): void;
  /**
   * Send a webhook once more, to the letter; resolves when it was taken or refused.
   * @throws Refusal
   */
  sendAgain(eventId: string, plan?: DeliveryPlan): Promise<Webhook>;
  /** Forget everything, and leave alone what is under way. */
  forget(): void;
}

/** Make the strings. */
export function createControls(parts: { book: Book; tables: ApiTables; courier: Courier; stop: () => void }): Controls {
  const { book, tables, courier, stop } = parts;
  function find(id: string): WebhookEvent {
    const event = tables.events.find(id);
    if (!event) throw new Refusal(404, 'not_found', 'There is no such webhook.');
    return event;
  }
  return {
    addRule: (rule) => book.write([tables.rules.put(rule.id, rule)]),
    async sendAgain(id, plan) {
      await courier.send([find(id)], plan);
      return toWebhook(find(id), tables.deliveries);
    },
    forget() {
      stop();
      courier.drop();
      book.clear();
    },
  };
}

/** Answer those who pull the strings from a program. */
export function serveControls(app: FastifyInstance, controls: Controls, tables: ApiTables): void {
  app.post('/script', async (request, reply) => {
    const rule = createRule(understand(ruleInput, request.body));
    controls.addRule(rule);
    return reply.code(201).send(rule);
  });
  app.get('/script', async () => ({ rules: tables.rules.all() }));
  app.post<{ Params: { id: string } }>('/webhooks/:id/send', async ({ params, body }) =>
    controls.sendAgain(params.id, understand(deliveryPlan, body ?? {})),
  );
  app.delete('/ledger', async (_request, reply) => {
    controls.forget();
    return reply.code(204).send();
  });
}

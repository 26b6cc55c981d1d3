import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerRefusals } from '../../api/errors';
import { Refusal } from '../../api/refusal';
import { understand } from '../../api/understand';
import { createRule, ruleInput } from '../../script/rule';
import type { Letterbox } from './letterbox';
import type { Message } from './message';

const filter = z.object({ to: z.string().optional() });

/** Answer programs that look for mail. */
export function serveMessages(app: FastifyInstance, letterbox: Letterbox): void {
  answerRefusals(app);
  app.get('/messages', async ({ query }) => {
    const { to } = understand(filter, query);
    const messages = letterbox.messages.all().filter(({ envelope }) => to === undefined || envelope.to.includes(to));
    return { messages: messages.map(withoutFiles) };
  });
  app.get<{ Params: { id: string } }>('/messages/:id', async ({ params }) =>
    withoutFiles(findMessage(letterbox, params.id)),
  );
  app.delete('/messages', async (_request, reply) => {
    letterbox.clear();
    return reply.code(204).send();
  });
  app.post('/script', async ({ body }, reply) => {
    const rule = createRule(understand(ruleInput, body));
    letterbox.addRule(rule);
    return reply.code(201).send(rule);
  });
  app.get('/script', async () => ({ rules: letterbox.rules.all() }));
}

/**
 * Find a message.
 * @throws Refusal
 */
export function findMessage({ messages }: Letterbox, id: string): Message {
  const message = messages.find(id);
  if (!message) throw new Refusal(404, 'not_found', 'There is no such message.');
  return message;
}

const withoutFiles = (message: Message) => ({
  ...message,
  attachments: message.attachments.map(({ content: _content, ...about }) => about),
});

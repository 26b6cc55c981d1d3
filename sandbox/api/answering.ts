import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Behaviour, failureOf } from '../script/behaviour';
import type { Answer } from './call';

const OUT_OF_ORDER = JSON.stringify({ error: { code: 'out_of_order', message: 'Something went wrong here.' } });
const USUAL_ERROR = 503;

/** What is said instead, when a behaviour says that a call fails. */
export const outOfOrder = ({ status = USUAL_ERROR }: Behaviour, subject: string | null): Answer => ({
  status,
  body: OUT_OF_ORDER,
  subject,
});

/**
 * Make what answers as a behaviour says: at once, late, never, or by hanging up.
 * @param app whose closing ends all waiting.
 */
export function createAnswering(app: FastifyInstance) {
  const closing = new AbortController();
  const waiting = new Set<FastifyReply>();
  app.addHook('preClose', async () => {
    closing.abort();
    for (const reply of waiting) reply.raw.destroy();
  });

  return async function say(
    { status, body }: Answer,
    reply: FastifyReply,
    behaviour: Behaviour,
  ): Promise<FastifyReply> {
    const failure = failureOf(behaviour);
    if (behaviour.delayMs) await delay(behaviour.delayMs, undefined, { signal: closing.signal }).catch(() => {});
    if (failure?.kind === 'hang-up') reply.hijack().raw.destroy();
    else if (failure?.kind === 'timeout') {
      waiting.add(reply.hijack());
      reply.raw.once('close', () => waiting.delete(reply));
    } else reply.code(status).type('application/json').send(body);
    return reply;
  };
}

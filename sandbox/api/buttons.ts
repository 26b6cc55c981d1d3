import type { FastifyInstance } from 'fastify';
import type { NextCalls } from '../script/next-calls';
import { PLAIN } from '../webhooks/plan';
import type { Controls } from './controls';
import { understand } from './understand';

/** Do what the buttons say that every party with an API has. */
export function serveButtons(app: FastifyInstance, controls: Controls, nextCalls: NextCalls): void {
  app.post('/buttons/next', async ({ body }, reply) => {
    controls.addRule(understand(nextCalls.form, body));
    return reply.redirect('/', 303);
  });
  app.post<{ Params: { id: string }; Body: { stale?: string } }>(
    '/buttons/webhooks/:id/send',
    async ({ params, body }, reply) => {
      await controls.sendAgain(params.id, body?.stale ? { ...PLAIN, times: 0, stale: 1 } : PLAIN);
      return reply.redirect('/', 303);
    },
  );
  app.post('/buttons/forget', async (_request, reply) => {
    controls.forget();
    return reply.redirect('/', 303);
  });
}

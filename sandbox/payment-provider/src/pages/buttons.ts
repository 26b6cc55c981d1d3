import type { FastifyInstance, FastifyReply } from 'fastify';
import { serveButtons } from '../../../api/buttons';
import { type Controls } from '../../../api/controls';
import { understand } from '../../../api/understand';
import { sendPage, servePages } from '../../../page/serve';
import type { PaymentTables, Provider } from '../provider';
import { verdict } from '../world';
import { renderChallenge } from './challenge';
import { nextCalls } from './next-calls';
import { renderOverview } from './overview';

/** Serve the pages, and do what their buttons say. */
export function servePaymentPages(
  app: FastifyInstance,
  parts: { provider: Provider; tables: PaymentTables; controls: Controls },
): void {
  const { provider, tables, controls } = parts;
  servePages(app, 'payment-provider');
  serveButtons(app, controls, nextCalls);
  const home = (reply: FastifyReply) => reply.redirect('/', 303);

  app.get('/', async (_request, reply) => sendPage(reply, renderOverview(tables)));
  app.post<{ Params: { id: string } }>('/buttons/payments/:id/challenge', async ({ params, body }, reply) => {
    provider.answerChallenge(params.id, understand(verdict, body).outcome);
    return home(reply);
  });
  app.post<{ Params: { id: string } }>('/buttons/payments/:id/settle', async ({ params, body }, reply) => {
    provider.settle(params.id, null, understand(verdict, body).outcome);
    return home(reply);
  });
  app.post<{ Params: { id: string; refund: string } }>(
    '/buttons/payments/:id/refunds/:refund/settle',
    async ({ params, body }, reply) => {
      provider.settle(params.id, params.refund, understand(verdict, body).outcome);
      return home(reply);
    },
  );
  app.post<{ Params: { id: string } }>('/buttons/payments/:id/forge', async ({ params }, reply) => {
    await provider.forge(params.id, 'payment.captured');
    return home(reply);
  });

  app.get<{ Params: { id: string } }>('/challenge/:id', async ({ params }, reply) => {
    const payment = provider.find(params.id);
    // Browsers follow a button to the shop only when the page said so.
    const shop = payment.returnUrl === null ? [] : [new URL(payment.returnUrl).origin];
    return sendPage(reply, renderChallenge(payment), shop);
  });
  app.post<{ Params: { id: string } }>('/challenge/:id', async ({ params, body }, reply) => {
    provider.answerChallenge(params.id, understand(verdict, body).outcome);
    const { returnUrl } = provider.find(params.id);
    return reply.redirect(returnUrl ?? `/challenge/${params.id}`, 303);
  });
}

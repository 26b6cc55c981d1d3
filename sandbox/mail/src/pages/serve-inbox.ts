import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../api/refusal';
import { latest } from '../../../page/parts';
import { sendPage, servePages } from '../../../page/serve';
import { findMessage } from '../api';
import type { Letterbox } from '../letterbox';
import { renderInbox } from './inbox';

/** What a message may do in a browser: look like something and have links, which lead to windows of their own. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

/** Serve the inbox for people, and the messages as they were meant to look. */
export function serveInbox(app: FastifyInstance, letterbox: Letterbox): void {
  servePages(app, 'mail');
  app.get<{ Querystring: { open?: string } }>('/', async ({ query }, reply) => {
    const all = letterbox.messages.all();
    const open = all.find(({ id }) => id === query.open) ?? all.at(-1);
    return sendPage(reply, renderInbox(latest(all), open, all.length));
  });
  app.get<{ Params: { id: string } }>('/messages/:id/html', async ({ params }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', LETTER_POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(`<!doctype html><base target="_blank">${findMessage(letterbox, params.id).html ?? ''}`),
  );
  app.get<{ Params: { id: string; number: string } }>(
    '/messages/:id/attachments/:number',
    async ({ params }, reply) => {
      const file = findMessage(letterbox, params.id).attachments[Number(params.number)];
      if (!file) throw new Refusal(404, 'not_found', 'There is no such file.');
      // Never shown, only saved: it may be a page that does things.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`)
        .send(Buffer.from(file.content, 'base64'));
    },
  );
  app.post('/buttons/forget', async (_request, reply) => {
    letterbox.clear();
    return reply.redirect('/', 303);
  });
}

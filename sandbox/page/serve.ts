import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '../api/refusal';
import { html, type Markup } from './html';
import { type PageHead, renderCard } from './layout';
import { LIVE_SCRIPT } from './live';
import { STYLESHEET } from './stylesheet';

/** What a page may load and whom it may speak to: this server and nobody else. */
const policy = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Send a page.
 * @param formTargets other places that its buttons may lead to.
 */
export const sendPage = (reply: FastifyReply, page: Markup, formTargets: readonly string[] = []): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy(formTargets))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(page.text);

/** Serve what pages are made of, and read what their buttons send. */
export function servePages(app: FastifyInstance, party: PageHead['party']): void {
  app.get('/page.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLESHEET));
  app.get('/live.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(LIVE_SCRIPT));
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
  // Another site's page may not press our buttons.
  app.addHook('onRequest', async ({ headers, method }) => {
    if (method !== 'GET' && headers['sec-fetch-site'] === 'cross-site') {
      throw new Refusal(403, 'forbidden', 'Press the buttons on the page of this program.');
    }
  });
  app.setErrorHandler((error: FastifyError | Refusal, _request, reply) => {
    const status = error instanceof Refusal ? error.status : (error.statusCode ?? 500);
    if (status >= 500) throw error;
    const content = html`<h1>That cannot be done</h1><p class="lead">${error.message}</p><p><a href="/">Back</a></p>`;
    return sendPage(reply.code(status), renderCard({ party, title: 'That cannot be done', content }));
  });
}

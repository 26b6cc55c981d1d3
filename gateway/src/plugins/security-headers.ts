import type { onRequestHookHandler } from 'fastify';

/** What a browser must not do with answers of the graph: guess their type, frame them, keep them, tell others of them. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-site',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** Send {@link HEADERS} with everything that says nothing else afterwards. */
export const secureHeaders: onRequestHookHandler = (_request, reply, done) => {
  reply.headers(HEADERS);
  done();
};

import type { onSendHookHandler } from 'fastify';

/** What a browser must not do with answers of the graph: guess their type, frame them, keep them, tell others of them. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-site',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

const ALL = Object.entries(HEADERS);

/** Send {@link HEADERS} with everything that says nothing else. */
export const secureHeaders: onSendHookHandler<unknown> = (_request, reply, payload, done) => {
  for (const [name, value] of ALL) if (!reply.hasHeader(name)) reply.header(name, value);
  done(null, payload);
};

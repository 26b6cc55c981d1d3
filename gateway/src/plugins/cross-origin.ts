import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { HEADERS } from '#contracts';
import { EXPLAIN_HEADER } from '../explain/may-explain';

/** Sites whose pages may ask the graph: `*` for all. The graph knows callers by tokens, never by cookies. */
export type Origins = '*' | readonly string[];

/** How long a browser remembers what it may, in seconds. */
const REMEMBERED = 24 * 60 * 60;

/** Let pages of other sites ask, and read what they need of an answer's headers. */
export function allowOrigins(app: FastifyInstance, origins: Origins): void {
  app.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'apollo-require-preflight',
      EXPLAIN_HEADER,
      ...Object.values(HEADERS),
    ],
    exposedHeaders: [HEADERS.correlation, 'retry-after'],
    maxAge: REMEMBERED,
    strictPreflight: false,
  });
}

import type { FastifyRequest } from 'fastify';
import { BadRequestError } from '../errors';

/**
 * Refuse what the page of another site could have a browser send without asking first: a request by GET or in a form, with
 * no header that says otherwise. Callers are known by tokens and not by cookies, so little could come of it.
 * @throws BadRequestError
 */
export function requirePreflight({ headers }: Pick<FastifyRequest, 'headers'>): void {
  if (JSON_TYPE.test(headers['content-type'] ?? '')) return;
  if (headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) return;
  throw new BadRequestError('Send application/json, or a header apollo-require-preflight.');
}

const JSON_TYPE = /^application\/json/i;

import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

const BEARER = /^Bearer (.+)$/i;

/** Make what lets in only those who have `key`, as in `Authorization: Bearer <key>`. */
export function admitWith(key: string): (request: FastifyRequest) => Promise<void> {
  return async ({ headers }) => {
    if (BEARER.exec(headers.authorization ?? '')?.[1] === key) return;
    throw new Refusal(401, 'unauthorized', 'This key opens nothing here.');
  };
}

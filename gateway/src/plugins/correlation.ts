import type { onSendHookHandler } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** Give the errors of requests that came to no operation the id of their request. */
export const correlateRefusals: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  const isRefusal = reply.statusCode >= 400 && typeof payload === 'string' && payload.startsWith('{');
  done(null, isRefusal ? correlated(payload, request.id) : payload);
};

function correlated(payload: string, id: string): string {
  const body = JSON.parse(payload) as { errors?: readonly GraphQLFormattedError[] };
  return body.errors ? JSON.stringify({ ...body, errors: correlate(body.errors, id) }) : payload;
}

/** Give errors the id of their request. */
export const correlate = (errors: readonly GraphQLFormattedError[], correlationId: string) =>
  errors.map((error) => ({ ...error, extensions: { ...error.extensions, correlationId } }));

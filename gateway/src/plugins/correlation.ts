import type { ApolloServerPlugin } from '@apollo/server';
import type { onSendHookHandler } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context';

/** Give the errors of an operation the id of its request. */
export const correlateErrors: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = correlate(body.singleResult.errors, contextValue.correlationId);
      },
    };
  },
};

/** Give it also to the errors of requests that came to no operation. */
export const correlateRefusals: onSendHookHandler<unknown> = async (request, reply, payload) => {
  if (reply.statusCode < 400 || typeof payload !== 'string' || !payload.startsWith('{')) return payload;
  const body = JSON.parse(payload) as { errors?: readonly GraphQLFormattedError[] };
  return body.errors ? JSON.stringify({ ...body, errors: correlate(body.errors, request.id) }) : payload;
};

const correlate = (errors: readonly GraphQLFormattedError[], correlationId: string) =>
  errors.map((error) => ({ ...error, extensions: { ...error.extensions, correlationId } }));

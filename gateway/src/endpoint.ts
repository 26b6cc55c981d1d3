import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HEADERS, type Principal } from '#contracts';
import { AppError, InvalidHeaderError, nextTraceparent, readScene, type Scene } from '#kit';
import type { GatewayContext } from './context';
import { MethodNotAllowedError, Refusal } from './errors';
import { correlateRefusals } from './plugins/correlation';
import { allowOrigins, type Origins } from './plugins/cross-origin';
import type { Identify } from './plugins/identity';
import { servePlayground } from './plugins/playground';
import type { createRateLimits } from './plugins/rate-limits';
import { secureHeaders } from './plugins/security-headers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, and for which channel, language and currency. */
    caller?: { readonly principal: Principal; readonly scene: Scene };
  }
}

const ENDPOINT = '/graphql';

/** Answer `/graphql`: operations, and the playground for who opens it in a browser. */
export function serveGraph(
  app: FastifyInstance,
  parts: {
    apollo: ApolloServer<GatewayContext>;
    identify: Identify;
    limits: ReturnType<typeof createRateLimits>;
    origins: Origins;
  },
): void {
  const { apollo, identify, limits, origins } = parts;
  app.register(async (graph) => {
    graph.decorateRequest('caller');
    graph.setErrorHandler(refuse);
    graph.addHook('onSend', correlateRefusals);
    graph.addHook('onSend', secureHeaders);
    allowOrigins(graph, origins);
    const playground = servePlayground(graph, ENDPOINT);
    graph.route({
      method: ['GET', 'POST'],
      url: ENDPOINT,
      // All of this comes before the body is read: what is refused costs next to nothing.
      async onRequest(request, reply) {
        if (playground.isWantedBy(request)) return playground.show(reply);
        await limits.countAddress(request.ip);
        const principal = await identify(request.headers.authorization);
        await limits.countIdentity(principal);
        request.caller = { principal, scene: readScene(request.headers) };
      },
      handler: fastifyApolloHandler(apollo, { context: toContext }),
    });
    graph.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url: ENDPOINT,
      handler: async () => {
        throw new MethodNotAllowedError();
      },
    });
  });
}

async function toContext(request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> {
  if (!request.caller) throw new Error('a request got past the door');
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const traceparent = nextTraceparent(request.headers[HEADERS.traceparent] as string | undefined);
  return { ...request.caller, correlationId: request.id, traceparent, address: request.ip, signal: gone.signal };
}

/** What cannot be refused with a code of ours goes on to the handler that every process has. */
function refuse(error: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
  // Apollo's adapter makes a URL of it.
  const fault = error.code === 'ERR_INVALID_URL' ? new InvalidHeaderError('host', 'the name of a host') : error;
  if (!(fault instanceof AppError)) throw fault;
  const { status, headers } = fault instanceof Refusal ? fault : { status: 400, headers: {} };
  const extensions = { ...fault.detail, code: fault.code };
  return reply
    .code(status)
    .headers(headers)
    .send({ errors: [{ message: fault.message, extensions }] });
}

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import { INTERNAL_TOKEN_HEADER, type Principal } from '#contracts';
import { type AppError, DeadlineExceededError } from '../errors';
import type { EventTraffic } from '../events/traffic';
import { createInternalVerifier } from '../identity/internal-token';
import type { HealthCheck } from '../process/health';
import { createHttpServer, type HttpServer } from '../process/http';
import type { Job } from '../process/jobs';
import type { Logger } from '../process/log';
import type { Metrics } from '../process/metrics';
import type { FederatedSchema } from './federated-schema';
import { formatError } from './format-error';
import { type Origin, type RequestContext, readOrigin, readScene } from './request-context';

/** One service of the graph, ready to be served. */
export interface Subgraph<Context extends RequestContext = RequestContext> {
  readonly name: string;
  readonly schema: FederatedSchema;
  /** Add what this service's resolvers need to what they all know. */
  context(request: RequestContext): Context;
  /** What must be up for this service to be ready. */
  readonly checks: Record<string, HealthCheck>;
  /** Routes beside `/graphql`; they ask for no internal token. */
  routes?(app: FastifyInstance): void;
  /** What it does by itself while its process runs. */
  readonly jobs?: readonly Job[];
  /** What it tells the other services, and hears from them. */
  readonly events?: EventTraffic;
  close(): Promise<void>;
}

/** The most entities one request may ask a service for. */
const MAX_REPRESENTATIONS = 1_000;

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
    origin?: Origin;
  }
}

/** Serve a subgraph over HTTP: `POST /graphql` for callers with an internal token, health and metrics for all. */
export async function serveSubgraph<Context extends RequestContext>(
  subgraph: Subgraph<Context>,
  options: { log: Logger; metrics: Metrics; keys: JSONWebKeySet; comforts?: Record<string, HealthCheck> },
): Promise<HttpServer> {
  const { log, metrics, keys, comforts } = options;
  const server = createHttpServer({ log, metrics, checks: subgraph.checks, comforts });
  const verify = createInternalVerifier(keys, subgraph.name);
  const apollo = new ApolloServer<Context>({
    schema: subgraph.schema.schema,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) =>
      formatError(formatted, error, (bug) => log.error({ err: bug }, 'resolver failed')),
    plugins: [...withoutFieldPlugins, ApolloServerPluginLandingPageDisabled(), boundedEntities, timed(metrics)],
  });
  await apollo.start();
  const { app } = server;
  app.decorateRequest('principal');
  app.decorateRequest('origin');
  app.route({
    method: 'POST',
    url: '/graphql',
    onRequest: async (request, reply) => {
      request.origin = readOrigin(request.headers, Date.now());
      request.principal = await verify(request.headers[INTERNAL_TOKEN_HEADER] as string | undefined);
      if (!request.principal) return reply.code(401).send(UNSIGNED);
    },
    // The body may have been slow to come, or this process to read it.
    preHandler: async ({ origin }, reply) => {
      if (origin?.deadline && origin.deadline.getTime() <= Date.now()) return reply.code(408).send(toAnswer(TOO_LATE));
    },
    handler: fastifyApolloHandler(apollo, { context: async (request) => subgraph.context(toContext(request, log)) }),
  });
  subgraph.routes?.(app);
  app.addHook('onClose', async () => {
    await apollo.stop();
    await subgraph.close();
  });
  return server;
}

const UNSIGNED = {
  errors: [{ message: 'This service answers to the gateway only.', extensions: { code: 'UNSIGNED_CALL' } }],
};

const TOO_LATE = new DeadlineExceededError();

const toAnswer = ({ message, code, detail }: AppError) => ({ errors: [{ message, extensions: { ...detail, code } }] });

function toContext({ principal, origin, id, headers }: FastifyRequest, log: Logger): RequestContext {
  if (!principal || !origin) throw new Error('the route let an unsigned call through');
  const scene = readScene(headers);
  const passOn = { ...origin, correlationId: id, locale: scene.locale };
  return { principal, correlationId: id, log, passOn, ...origin, ...scene };
}

// As long as one plugin looks at every field, Apollo wraps every resolver: a third of the CPU time of a listing page.
const withoutFieldPlugins = [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()];

const boundedEntities: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        const wanted = Object.values(request.variables ?? {}).find(
          (value): value is unknown[] => Array.isArray(value) && value.length > MAX_REPRESENTATIONS,
        );
        if (!wanted) return;
        const message = `A request may ask for ${MAX_REPRESENTATIONS} entities at most.`;
        throw new GraphQLError(message, { extensions: { code: 'TOO_MANY_ENTITIES' } });
      },
    };
  },
};

const timed = ({ operations }: Metrics): ApolloServerPlugin => ({
  async requestDidStart() {
    const stop = operations.startTimer();
    return { willSendResponse: async () => void stop() };
  },
});

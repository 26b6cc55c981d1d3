import type { SupergraphManager } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  createCallMetrics,
  createHttpServer,
  createInternalSigner,
  type HttpServer,
  type Logger,
  type Metrics,
  openRedis,
} from '#kit';
import type { GatewaySettings } from './config';
import type { GatewayContext } from './context';
import { serveGraph } from './endpoint';
import { createFederation } from './executor/federation';
import { keysFrom } from './key-source';
import { throttleAttempts } from './plugins/attempts';
import { correlateErrors } from './plugins/correlation';
import { limitOperations, MAX_TOKENS } from './plugins/document-limits';
import { createIdentity } from './plugins/identity';
import { answerIntrospection } from './plugins/introspection';
import { createErrorMask } from './plugins/mask-errors';
import { missingServices } from './plugins/missing-services';
import { oneOperation } from './plugins/one-operation';
import { timeOperations } from './plugins/operation-metrics';
import { persistDocuments } from './plugins/persisted-queries';
import { createRateLimits } from './plugins/rate-limits';

/** Make the gateway: the one endpoint over all services. It answers once it listens. */
export async function createGateway(
  settings: GatewaySettings,
  parts: { supergraph: SupergraphManager; log: Logger; metrics: Metrics },
): Promise<HttpServer> {
  const { supergraph, log, metrics } = parts;
  const redis = settings.REDIS_URL ? openRedis({ url: settings.REDIS_URL, log }) : undefined;
  const federation = createFederation({
    supergraph,
    urls: settings.subgraphUrls,
    signer: await createInternalSigner(settings.INTERNAL_SIGNING_JWK),
    metrics: createCallMetrics(metrics.registry),
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    log,
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: federation.gateway,
    logger: log,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitOperations()],
    persistedQueries: { cache: persistDocuments(redis, log) },
    formatError: createErrorMask((bug) => log.error({ err: bug }, 'an operation failed')),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      oneOperation,
      throttleAttempts(
        { perAccount: settings.ATTEMPT_LIMIT_ACCOUNT, perAddress: settings.ATTEMPT_LIMIT_ADDRESS },
        redis,
      ),
      answerIntrospection,
      missingServices,
      correlateErrors,
      timeOperations(metrics),
    ],
  });
  await apollo.start();
  const server = createHttpServer({
    log,
    metrics,
    checks: { supergraph: federation.check },
    comforts: redis ? { redis: () => redis.ping() } : {},
    trustProxy: settings.TRUST_PROXY,
  });
  serveGraph(server.app, {
    apollo,
    identify: createIdentity({
      keys: keysFrom(settings.JWKS_URL, log),
      issuer: settings.TOKEN_ISSUER,
      audience: settings.TOKEN_AUDIENCE,
    }),
    origins: settings.CORS_ORIGINS,
    limits: createRateLimits(
      { perAddress: settings.RATE_LIMIT_ADDRESS, perIdentity: settings.RATE_LIMIT_IDENTITY },
      redis,
    ),
  });
  server.app.addHook('onClose', async () => {
    await apollo.stop();
    await federation.close();
    redis?.disconnect();
  });
  return server;
}

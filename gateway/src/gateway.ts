import type { SupergraphManager } from '@apollo/gateway';
import {
  createCallMetrics,
  createHttpServer,
  createInternalSigner,
  type HttpServer,
  type Logger,
  type Metrics,
  openRedis,
} from '#kit/edge';
import { createAdmission } from './admission';
import type { GatewaySettings } from './config';
import { serveGraph } from './endpoint';
import { createEngine } from './executor/engine';
import { answering } from './http/answer-request';
import { persistedDocuments } from './http/persisted-documents';
import { keysFrom } from './key-source';
import { createGatewayMetrics, showAdmission } from './metrics';
import { throttleAttempts } from './plugins/attempts';
import { createIdentity, knowNobody } from './plugins/identity';
import { createErrorMask } from './plugins/mask-errors';
import { persistDocuments } from './plugins/persisted-queries';
import { createRateLimits } from './plugins/rate-limits';

/** The one endpoint over all services. */
export interface Gateway extends HttpServer {
  /** The texts of the operations that are used most. */
  mostUsed(): string[];
}

/**
 * Make the gateway. It answers once it listens.
 * @param parts.operations texts of those that it is going to be asked, to make ready.
 */
export async function createGateway(
  settings: GatewaySettings,
  parts: { supergraph: SupergraphManager; log: Logger; metrics: Metrics; operations?: readonly string[] },
): Promise<Gateway> {
  const { supergraph, log, metrics, operations } = parts;
  const { trust } = settings;
  const redis = settings.REDIS_URL ? openRedis({ url: settings.REDIS_URL, log }) : undefined;
  const counts = createGatewayMetrics(metrics.registry);
  const admission = createAdmission();
  showAdmission(metrics.registry, admission);
  const engine = createEngine({
    admission,
    supergraph,
    urls: settings.subgraphUrls,
    signer: trust && (await createInternalSigner(trust.INTERNAL_SIGNING_JWK)),
    metrics: createCallMetrics(metrics.registry),
    counts,
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    planning: {
      timeoutMs: settings.PLAN_TIMEOUT_MS,
      memoryMiB: settings.PLAN_MEMORY_MIB,
      cacheMiB: settings.PLAN_CACHE_MIB,
    },
    overrides: settings.OVERRIDE_LABELS,
    sharesOperations: settings.SHARE_OPERATIONS,
    sharesFetches: settings.SHARE_FETCHES,
    log,
  });
  await engine.start(operations);
  const server = createHttpServer({
    log,
    metrics,
    checks: { supergraph: engine.check },
    comforts: redis ? { redis: () => redis.ping() } : {},
    trustProxy: settings.TRUST_PROXY,
  });
  serveGraph(server.app, {
    admission,
    answer: answering({
      engine,
      persisted: persistedDocuments(persistDocuments(redis, log)),
      countAttempts: throttleAttempts(
        { perAccount: settings.ATTEMPT_LIMIT_ACCOUNT, perAddress: settings.ATTEMPT_LIMIT_ADDRESS },
        redis,
      ),
      mask: createErrorMask((bug) => log.error({ err: bug }, 'an operation failed')),
      seconds: metrics.operations,
      bytes: counts.answerBytes,
    }),
    identify: trust
      ? createIdentity({
          keys: keysFrom(trust.JWKS_URL, log),
          issuer: trust.TOKEN_ISSUER,
          audience: trust.TOKEN_AUDIENCE,
        })
      : knowNobody(settings.FORWARD_HEADERS),
    forwarded: settings.FORWARD_HEADERS,
    origins: settings.CORS_ORIGINS,
    compresses: settings.COMPRESS,
    explainedTo: settings.EXPLAIN,
    limits: createRateLimits(
      { perAddress: settings.RATE_LIMIT_ADDRESS, perIdentity: settings.RATE_LIMIT_IDENTITY },
      redis,
    ),
  });
  server.app.addHook('onClose', async () => {
    await engine.close();
    redis?.disconnect();
  });
  return { ...server, mostUsed: engine.mostUsed };
}

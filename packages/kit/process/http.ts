import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { HEADERS } from '#contracts';
import type { ProcessSettings } from './config';
import { type HealthCheck, serveHealth } from './health';
import type { Logger } from './log';
import { type Metrics, serveMetrics } from './metrics';
import { watchConnections } from './open-connections';

/** Bodies above this many bytes are refused with 413. */
const BODY_LIMIT = 1024 * 1024;

/** How long a request may take to come in, in milliseconds. */
const WHOLE_REQUEST = 60_000;
/** How long a draining process waits for the first word of a connection, in milliseconds. */
const FIRST_WORD = 1_000;
/** How long it waits for the rest of a request that has begun to come in, in milliseconds. */
const REST_OF_REQUEST = 5_000;
/** How long a process that is replaced waits for one more request on each of its connections, in milliseconds. */
const LAST_REQUEST = 2_000;

const CORRELATION = /^[\w.:-]{8,128}$/;

/** An HTTP server with the manners every process has: health, metrics, correlation ids, draining. */
export interface HttpServer {
  readonly app: FastifyInstance;
  listen(settings: Pick<ProcessSettings, 'HOST' | 'PORT'>): Promise<string>;
  /** Say "not ready", wait `delayMs` while traffic moves away, finish what is in flight, close. */
  drain(delayMs?: number): Promise<void>;
  /**
   * Drain while another process answers at the same address. Nobody has to move away, so that this one does not say "not
   * ready"; its connections are told to end with the next answer, so that few are closed as somebody begins to ask.
   */
  retire(): Promise<void>;
}

/** Make an {@link HttpServer}; routes may be added to its `app` until it listens. */
export function createHttpServer(options: {
  log: Logger;
  metrics: Metrics;
  checks: Record<string, HealthCheck>;
  /** Checks that are shown and not needed to be ready. */
  comforts?: Record<string, HealthCheck>;
  trustProxy?: boolean | string[];
}): HttpServer {
  const { log, metrics, checks, comforts = {}, trustProxy = false } = options;
  let isDraining = false;
  let isClosing = false;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: WHOLE_REQUEST,
    trustProxy,
    genReqId: ({ headers }) => {
      const given = headers[HEADERS.correlation];
      return typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
    },
    // A request that arrives on an open connection while draining is answered, then the connection closes.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const connections = watchConnections(app.server);
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header(HEADERS.correlation, request.id);
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
  serveHealth(app, checks, comforts, () => isDraining);
  serveMetrics(app, metrics);
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500 && !(isCutOff(error) && reply.raw.closed))
      log.error({ err: error, correlationId: request.id }, 'request failed');
    return reply.code(status).send(problem(status, error));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }),
  );
  async function close(delayMs: number): Promise<void> {
    isClosing = true;
    await delay(delayMs);
    const patience = [
      setTimeout(connections.endSilent, FIRST_WORD),
      setTimeout(connections.endUnasked, REST_OF_REQUEST),
    ];
    await app.close();
    for (const timer of patience) clearTimeout(timer);
  }
  return {
    app,
    listen: ({ HOST, PORT }) => app.listen({ host: HOST, port: PORT }),
    async drain(delayMs = 0) {
      isDraining = true;
      await close(delayMs);
    },
    retire: () => close(LAST_REQUEST),
  };
}

/** An answer was on its way as its client left, which is nobody's fault. */
const isCutOff = ({ code }: { code?: string }): boolean => code === 'ERR_STREAM_PREMATURE_CLOSE';

const PROBLEMS: Record<number, { code: string; message: string }> = {
  400: { code: 'BAD_REQUEST', message: 'The request could not be read.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The request is larger than 1 MiB.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the request as application/json.' },
};

function problem(status: number, error: { message: string; code?: string }) {
  const { code, message } = PROBLEMS[status] ?? { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.' };
  const detail =
    status < 500 && error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' ? 'The body is not valid JSON.' : message;
  return { errors: [{ message: detail, extensions: { code } }] };
}

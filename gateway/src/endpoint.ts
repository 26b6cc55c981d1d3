import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HEADERS, type Principal } from '#contracts';
import { AppError, InvalidHeaderError, nextTraceparent, Presence, readScene, type Scene } from '#kit/edge';
import type { Admission } from './admission';
import type { GatewayContext } from './context';
import { CompressedBodyError, MethodNotAllowedError, NotAcceptableError } from './errors';
import { type Audience, EXPLAIN_HEADER, isExplained } from './explain/may-explain';
import { type Notes, takeNotes } from './explain/notes';
import type { AnswerRequest } from './http/answer-request';
import { readParams } from './http/graphql-params';
import { acceptedBy, FALLBACK } from './http/media-type';
import { PARTS_TYPE } from './http/multipart';
import { requirePreflight } from './http/preflight';
import { refusalOf } from './http/refuse';
import { compressAnswers } from './plugins/compression';
import { correlateRefusals } from './plugins/correlation';
import { allowOrigins, type Origins } from './plugins/cross-origin';
import type { Identify } from './plugins/identity';
import { servePlayground } from './plugins/playground';
import type { createRateLimits } from './plugins/rate-limits';
import { secureHeaders } from './plugins/security-headers';

/** Who asks, from where, for which channel, language and currency, and whether the answer is to be explained. */
interface Caller {
  readonly address: string;
  readonly principal: Principal;
  readonly scene: Scene;
  readonly notes?: Notes;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

const ENDPOINT = '/graphql';

/** Answer `/graphql`: operations, and the playground for who opens it in a browser. */
export function serveGraph(
  app: FastifyInstance,
  parts: {
    answer: AnswerRequest;
    admission: Admission;
    identify: Identify;
    limits: ReturnType<typeof createRateLimits>;
    origins: Origins;
    /** Names of headers that services are sent as they came. */
    forwarded: readonly string[];
    /** Who may have answers explained. */
    explainedTo: Audience;
    /** Whether answers are compressed here, and not by who stands before this server. */
    compresses: boolean;
  },
): void {
  const { answer, admission, identify, limits, origins, forwarded, compresses, explainedTo } = parts;
  app.register(async (graph) => {
    graph.decorateRequest('caller');
    graph.setErrorHandler(refuse);
    graph.addHook('onSend', correlateRefusals);
    graph.addHook('onRequest', secureHeaders);
    allowOrigins(graph, origins);
    if (compresses) await compressAnswers(graph);
    const playground = servePlayground(graph, ENDPOINT);
    graph.route({
      method: ['GET', 'POST'],
      url: ENDPOINT,
      // All of this comes before the body is read: what is refused costs next to nothing.
      async onRequest(request, reply) {
        if (playground.isWantedBy(request)) return playground.show(reply);
        if (!isHost(request.headers.host)) throw new InvalidHeaderError('host', 'the name of a host');
        if (isCompressed(request.headers['content-encoding'])) throw new CompressedBodyError();
        const address = request.ip;
        await limits.countAddress(address);
        const principal = await identify(request.headers.authorization);
        await limits.countIdentity(principal);
        const { [EXPLAIN_HEADER]: explain } = request.headers;
        request.caller = {
          address,
          principal,
          scene: readScene(request.headers),
          notes: isExplained(explain?.toString(), principal, explainedTo) ? takeNotes() : undefined,
        };
      },
      // After the body was read, so that who is slow to send one takes no room; and before anything is made of it, because
      // what waits grows old, and is costly to collect. A promise would wait, too: hence a callback.
      preHandler: (_request, _reply, done) => admission.whenThereIsRoom(done),
      async handler(request, reply) {
        const { type, inParts } = acceptedBy(request.headers.accept);
        if (!type) throw new NotAcceptableError();
        requirePreflight(request);
        const { status, headers, body } = await answer(readParams(request), {
          method: request.method,
          inParts,
          context: toContext(request, reply, forwarded),
        });
        const isWhole = !(body instanceof Readable);
        return reply
          .code(status)
          .headers(headers)
          .type(isWhole ? `${type.name}; charset=utf-8` : PARTS_TYPE)
          .send(body);
      },
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

const isCompressed = (encoding = 'identity'): boolean => encoding.trim().toLowerCase() !== 'identity';

/** Most are plain, and parsing an address is slow. */
const isHost = (name: string | undefined): boolean =>
  /^[\w.-]+(:\d{1,5})?$/.test(name ?? '') || URL.canParse(`http://${name}`);

function toContext(request: FastifyRequest, reply: FastifyReply, names: readonly string[]): GatewayContext {
  if (!request.caller) throw new Error('a request got past the door');
  const presence = new Presence();
  if (reply.raw.closed) presence.leave();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) presence.leave();
  });
  const traceparent = nextTraceparent(request.headers[HEADERS.traceparent] as string | undefined);
  const forwarded: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (value !== undefined) forwarded[name] = String(value);
  }
  // Each by its name: five properties added to a spread take 3.5 µs.
  const { principal, scene, address, notes } = request.caller;
  return { principal, scene, forwarded, correlationId: request.id, traceparent, address, notes, presence };
}

/** What cannot be refused with a code of ours goes on to the handler that every process has. */
function refuse(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  if (!(error instanceof AppError)) throw error;
  const type = acceptedBy(request.headers.accept).type ?? FALLBACK;
  const { status, headers, body } = refusalOf(error, type);
  return reply.code(status).headers(headers).type(`${type.name}; charset=utf-8`).send(body);
}

import { setImmediate as turn } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import { createLog, createMetrics, type HttpServer, type RequestContext, serveSubgraph } from '#kit';
import { freePort, LOOPBACK } from '#servers';

/** How a service answers: as it should, never, with a 500, with a page of HTML, or with errors no service should show. */
type Mood = 'well' | 'hanging' | 'failing' | 'babbling' | 'blabbing';

/** A call a service got. */
interface Call {
  readonly headers: FastifyRequest['headers'];
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> };
}

/** A part of a graph for tests. */
export interface ServiceDefinition {
  readonly name: string;
  readonly typeDefs: string;
  // Resolvers take what the test's own schema gives them.
  readonly resolvers: Record<string, Record<string, (...args: never[]) => unknown>>;
}

/** A running service of a test: real in how it is called, and as moody as the test wants. */
export interface FakeService extends ServiceDefinition {
  readonly url: string;
  readonly calls: Call[];
  mood: Mood;
  /** Calls that hang, at this moment. */
  readonly hanging: ReadonlySet<FastifyReply>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const NONSENSE: Partial<Record<Mood, { status: number; type: string; body: string }>> = {
  failing: { status: 500, type: 'application/json', body: '{"errors":[{"message":"disk on fire at 10.0.0.7"}]}' },
  babbling: { status: 200, type: 'text/html', body: '<html>Welcome to nginx!</html>' },
  blabbing: {
    status: 200,
    type: 'application/json',
    body: JSON.stringify({
      data: null,
      errors: [
        {
          message: 'connect ECONNREFUSED 10.0.0.7:5432',
          extensions: { exception: { stacktrace: ['Error: at /srv/secret.js:1'] } },
        },
        {
          message: 'Out of stock.',
          extensions: { code: 'SOLD_OUT', sku: 'A-1', stacktrace: ['at /srv/secret.js:1'] },
        },
      ],
    }),
  },
};

/** Start a service of a test on a port of its own, which it keeps when it is stopped and started again. */
export async function startService(definition: ServiceDefinition, keys: JSONWebKeySet): Promise<FakeService> {
  const { name, typeDefs, resolvers } = definition;
  const port = await freePort();
  const hanging = new Set<FastifyReply>();
  const calls: Call[] = [];
  let server: HttpServer | undefined;

  const service: FakeService = {
    ...definition,
    url: `http://${LOOPBACK}:${port}/graphql`,
    calls,
    mood: 'well',
    hanging,
    async start() {
      server = await serveSubgraph(
        {
          name,
          schema: {
            schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never }),
            sdl: typeDefs,
          },
          context: (request): RequestContext => request,
          checks: {},
          close: async () => {},
        },
        { log: createLog(name, 'silent'), metrics: createMetrics(), keys },
      );
      server.app.addHook('preHandler', async (request, reply) => {
        calls.push({ headers: request.headers, body: request.body as Call['body'] });
        if (service.mood === 'hanging') {
          hanging.add(reply);
          reply.raw.once('close', () => hanging.delete(reply));
          return reply.hijack();
        }
        const nonsense = NONSENSE[service.mood];
        if (nonsense) return reply.code(nonsense.status).type(nonsense.type).send(nonsense.body);
      });
      await server.listen({ HOST: LOOPBACK, PORT: port });
    },
    async stop() {
      for (const reply of hanging) reply.raw.destroy();
      await turn();
      await server?.drain();
      server = undefined;
    },
  };
  await service.start();
  return service;
}

import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildASTSchema, type GraphQLSchema, graphql, isObjectType, parse } from 'graphql';
import { createLog, createMetrics, createServiceCaller, type ServiceCaller } from '#kit';
import { projectRoot } from '#servers';
import { createTestKeys } from './keys';

/**
 * What a service answers, by root field, such as `reservationSet`. What does not fit its schema fails the call; an error
 * thrown with a `code` is answered as a fault with this code.
 */
export type Part = Readonly<Record<string, (args: never) => unknown>>;

/**
 * How a service is: `up`; `down`, so that calls are not taken; or `mute`, so that what is asked is done and the answer
 * gets lost.
 */
export type Mood = 'up' | 'down' | 'mute';

/** Other services, played by a test. */
export interface TestCallees {
  /** What the service under test asks them with. */
  readonly caller: ServiceCaller;
  /** What was asked, in order. */
  readonly calls: readonly TestCall[];
  /** Play a service differently from now on; other fields stay as they are. */
  play(service: string, part: Part): void;
  setMood(service: string, mood: Mood): void;
  close(): Promise<void>;
}

/** One thing that was asked. */
export interface TestCall {
  readonly service: string;
  readonly field: string;
  readonly args: unknown;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Play the services that the service `name` asks: over HTTP, with the schemas they have committed.
 * @param parts by service. One that is not here cannot be asked.
 */
export async function startTestCallees(name: string, parts: Readonly<Record<string, Part>>): Promise<TestCallees> {
  const calls: TestCall[] = [];
  const actors = new Map(Object.entries(parts).map(([service, part]) => [service, createActor(service, part, calls)]));
  const actorOf = (service: string): Actor => {
    const actor = actors.get(service);
    if (!actor) throw new Error(`nobody plays ${service}`);
    return actor;
  };
  const server = createServer((request, response) => {
    const service = request.url?.split('/')[1] ?? '';
    serve(actorOf(service), request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const caller = createServiceCaller({
    name,
    signer: (await createTestKeys()).signer(name),
    urls: Object.fromEntries([...actors.keys()].map((service) => [service, `http://127.0.0.1:${port}/${service}`])),
    metrics: createMetrics(),
    log: createLog(name, 'silent'),
  });
  return {
    caller,
    calls,
    play: (service, part) => actorOf(service).play(part),
    setMood(service, mood) {
      actorOf(service).mood = mood;
    },
    async close() {
      await caller.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Actor {
  mood: Mood;
  play(part: Part): void;
  answer(
    request: { query: string; variables: Record<string, unknown> },
    headers: IncomingHttpHeaders,
  ): Promise<unknown>;
}

function createActor(service: string, part: Part, calls: TestCall[]): Actor {
  let plays = part;
  const schema = readSchema(service);
  for (const root of [schema.getQueryType(), schema.getMutationType()].filter(isObjectType)) {
    for (const field of Object.values(root.getFields())) {
      field.resolve = async (_source, args, headers: IncomingHttpHeaders) => {
        calls.push({ service, field: field.name, args, headers });
        const answer = plays[field.name];
        if (!answer) throw new Error(`nobody plays ${field.name} of ${service}`);
        return answer(args as never);
      };
    }
  }
  return {
    mood: 'up',
    play(more) {
      plays = { ...plays, ...more };
    },
    async answer({ query, variables }, headers) {
      const { data, errors } = await graphql({
        schema,
        source: query,
        variableValues: variables,
        contextValue: headers,
      });
      return errors ? { data, errors: errors.map(toCoded) } : { data };
    },
  };
}

function readSchema(service: string): GraphQLSchema {
  const { definitions, ...document } = parse(
    readFileSync(`${projectRoot()}/subgraphs/${service}/schema.graphql`, 'utf8'),
  );
  const own = definitions.filter(({ kind }) => kind !== 'SchemaExtension');
  return buildASTSchema({ ...document, definitions: own }, { assumeValid: true });
}

function toCoded({ message, path, originalError }: { message: string; path?: unknown; originalError?: unknown }) {
  const { code = 'INVALID' } = (originalError ?? {}) as { code?: string };
  return { message, path, extensions: { code } };
}

async function serve(actor: Actor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (actor.mood === 'down') return void response.writeHead(503).end();
  const answer = await actor.answer((await json(request)) as never, request.headers);
  if (actor.mood === 'mute') return void response.destroy();
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
}

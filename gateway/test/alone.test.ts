import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { INTERNAL_TOKEN_HEADER } from '#contracts';
import { createLog, createMetrics, type HttpServer } from '#kit';
import { LOOPBACK } from '#servers';
import { readSettings } from '../src/config';
import { createGateway } from '../src/gateway';
import { type ForeignService, startForeign } from './harness/foreign-service';

// The gateway with nothing else of a shop: over any supergraph, and services that know nothing of it.

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@authenticated"])`;
const BOOKS = `${LINK}
  type Query { books: [Book!] whoAmI: String secret: String @authenticated }
  type Book @key(fields: "id") { id: ID! title: String }`;
const whoAmI = (_: unknown, _args: unknown, { headers }: { headers: Record<string, string> }) =>
  headers.authorization ?? 'nobody';

let books: ForeignService;
let ratings: ForeignService;
const opened: HttpServer[] = [];
beforeAll(async () => {
  books = await startForeign(BOOKS, {
    Query: { books: () => [{ id: '1', title: 'Emma' }], whoAmI, secret: () => 'told' },
  });
  ratings = await startForeign(RATINGS, {
    Book: { __resolveReference: (book: object) => book, stars: ({ id }: { id: string }) => Number(id) + 4 },
  });
});
afterAll(async () => {
  for (const gateway of opened) await gateway.drain();
  await Promise.all([books.stop(), ratings.stop()]);
});

const RATINGS = `${LINK} type Book @key(fields: "id") { id: ID! stars: Int }`;

function composed(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'books', url: books.url, typeDefs: parse(BOOKS) },
    { name: 'ratings', url: ratings.url, typeDefs: parse(RATINGS) },
  ]);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

/** As composition wrote it in the days of Federation 1. */
const ofOld = () => `
  schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") {
    query: Query
  }
  directive @core(feature: String!) repeatable on SCHEMA
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet) on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  scalar join__FieldSet
  enum join__Graph {
    BOOKS @join__graph(name: "books", url: "${books.url}")
    RATINGS @join__graph(name: "ratings", url: "${ratings.url}")
  }
  type Query { books: [Book!] @join__field(graph: BOOKS) }
  type Book @join__owner(graph: BOOKS) @join__type(graph: BOOKS, key: "id") @join__type(graph: RATINGS, key: "id") {
    id: ID! @join__field(graph: BOOKS)
    title: String @join__field(graph: BOOKS)
    stars: Int @join__field(graph: RATINGS)
  }`;

async function open(supergraphSdl: string, env: NodeJS.ProcessEnv = {}) {
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...env });
  const supergraph = { initialize: async () => ({ supergraphSdl }) };
  const log = createLog('gateway', settings.LOG_LEVEL);
  const gateway = await createGateway(settings, { supergraph, log, metrics: createMetrics() });
  opened.push(gateway);
  const origin = await gateway.listen({ HOST: LOOPBACK, PORT: 0 });
  return async (query: string, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    return (await fetch(`${origin}/graphql`, { ...init, body: JSON.stringify({ query }) })).json();
  };
}

test.each([
  ['a supergraph of Federation 2', composed],
  ['one of Federation 1', ofOld],
])('%s is served with nothing else running, and to everybody', async (_what, supergraph) => {
  const ask = await open(supergraph());
  expect(await ask('{ books { title stars } }')).toEqual({ data: { books: [{ title: 'Emma', stars: 5 }] } });
  expect(books.calls.at(-1)).not.toHaveProperty(INTERNAL_TOKEN_HEADER);
});

test('a supergraph that asks for sign-ins is served, too', async () => {
  const ask = await open(composed());
  expect(await ask('{ secret }')).toEqual({ data: { secret: 'told' } });
});

test('a token that nobody would look at is refused', async () => {
  const ask = await open(composed());
  expect(await ask('{ whoAmI }', { authorization: 'Bearer me' })).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('headers go on to services when that is said, and callers that differ in them are not given one answer', async () => {
  const ask = await open(composed(), { FORWARD_HEADERS: 'Authorization, x-tenant' });
  const answers = await Promise.all(['one', 'two'].map((authorization) => ask('{ whoAmI }', { authorization })));
  expect(answers).toEqual([{ data: { whoAmI: 'one' } }, { data: { whoAmI: 'two' } }]);
  expect(await ask('{ whoAmI }', { 'x-tenant': 'acme', 'x-other': '1' })).toEqual({ data: { whoAmI: 'nobody' } });
  expect(books.calls.at(-1)).toMatchObject({ 'x-tenant': 'acme' });
  expect(books.calls.at(-1)).not.toHaveProperty('x-other');
});

import type { ServiceDefinition } from './harness/fake-service';
import { startGraph, type TestGraph } from './harness/graph';

// Services are given variables besides those of clients, who may call theirs just the same.

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])';

const library: ServiceDefinition = {
  name: 'library',
  typeDefs: `${LINK} type Query { books(first: Int): [Book!] latest: Book } type Book @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      books: (_: unknown, { first }: { first: number }) => ['b1', 'b2', 'b3'].slice(0, first).map((id) => ({ id })),
      latest: () => ({ id: 'b3' }),
    },
  },
};
const critics: ServiceDefinition = {
  name: 'critics',
  typeDefs: `${LINK} type Query { mood: String } type Book @key(fields: "id") { id: ID! stars(of: Int!): String }`,
  resolvers: {
    Query: { mood: () => 'grim' },
    Book: { stars: ({ id }: { id: string }, { of }: { of: number }) => `${id}: 3 of ${of}` },
  },
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([library, critics]);
});
afterAll(() => graph.close());

test.each([
  ['representations', 'as_representations'],
  ['as_representations', 'representations'],
  ['representations_0', 'representations_1'],
  ['contextualArgument_1_0', 'lifted_0'],
])('clients may call their variables %s and %s', async (one, other) => {
  const query = `
    query ($${one}: Int!, $${other}: Int = 10, $if: Boolean!) {
      books(first: 1) { stars(of: $${one}) twice: stars(of: $${other}) }
      latest { ...Starred @include(if: $if) }
    }
    fragment Starred on Book { stars(of: $${one}) }`;
  expect(await graph.ask(query, { variables: { [one]: 5, if: true } })).toMatchObject({
    data: { books: [{ stars: 'b1: 3 of 5', twice: 'b1: 3 of 10' }], latest: { stars: 'b3: 3 of 5' } },
    errors: [],
  });
});

test('also those that decide what is asked for', async () => {
  const query = 'query ($representations: Boolean!) { latest { id stars(of: 5) @include(if: $representations) } }';
  const ask = async (representations: boolean) => (await graph.ask(query, { variables: { representations } })).data;
  expect(await ask(true)).toEqual({ latest: { id: 'b3', stars: 'b3: 3 of 5' } });
  expect(await ask(false)).toEqual({ latest: { id: 'b3' } });
});

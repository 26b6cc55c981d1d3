import type { ServiceDefinition } from './harness/fake-service';
import { startGraph, type TestGraph } from './harness/graph';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])';

/** Answers of the library that are held back, until they are given. */
const held: (() => void)[] = [];
let stock = 1;

const library: ServiceDefinition = {
  name: 'library',
  typeDefs: `${LINK}
    type Query { books: [Book!] }
    type Mutation { buy: Int }
    type Book @key(fields: "id") { id: ID! copies: Int }`,
  resolvers: {
    Query: {
      books: () => {
        const books = [{ id: 'b1', copies: stock }];
        return new Promise((resolve) => held.push(() => resolve(books)));
      },
    },
    Mutation: {
      buy: () => {
        stock += 1;
        return stock;
      },
    },
  },
};
const critics: ServiceDefinition = {
  name: 'critics',
  typeDefs: `${LINK} type Query { mood: String } type Book @key(fields: "id") { id: ID! praise(first: Int!): [String!] }`,
  resolvers: {
    Query: { mood: () => 'grim' },
    Book: { praise: (_: unknown, { first }: { first: number }) => ['Grand.', 'Long.'].slice(0, first) },
  },
};

const COPIES = '{ books { copies } }';
// Both ask the library for the same, and the critics for more and less.
const PRAISE = [2, 1].map((first) => `query Page { books { copies praise(first: ${first}) } }`);

let graph: TestGraph;

afterEach(() => graph.close());

/** When the library holds so many answers back. */
async function holds(count: number): Promise<void> {
  while (held.length < count) await new Promise(setImmediate);
}

function giveAll(): void {
  for (const give of held.splice(0)) give();
}

test('queries that differ make equal requests once, and each has an answer of its own', async () => {
  graph = await startGraph([library, critics], { SUBGRAPH_TIMEOUT_MS: '5000' });
  const first = graph.ask(PRAISE[0] ?? ''); // how they are answered is known from now on
  await holds(1);
  giveAll();
  await first;
  const replies = PRAISE.map((query) => graph.ask(query));
  await holds(1);
  await graph.ask('{ mood }'); // what else came in has been looked at by now
  giveAll();
  const books = (await Promise.all(replies)).map(({ data }) => data?.books);
  expect(books).toEqual([[{ copies: 1, praise: ['Grand.', 'Long.'] }], [{ copies: 1, praise: ['Grand.'] }]]);
  expect(graph.service('library').calls).toHaveLength(2);
});

test('callers who differ share nothing', async () => {
  graph = await startGraph([library, critics], { SUBGRAPH_TIMEOUT_MS: '5000', FORWARD_HEADERS: 'x-who' });
  const replies = ['ann', 'bob'].map((name) => graph.ask(COPIES, { headers: { 'x-who': name } }));
  await holds(2);
  giveAll();
  await Promise.all(replies);
  expect(graph.service('library').calls).toHaveLength(2);
});

test('who asks after a mutation sees what it did, though somebody who asked before is still waiting', async () => {
  graph = await startGraph([library, critics], { SUBGRAPH_TIMEOUT_MS: '5000' });
  const before = graph.ask(COPIES);
  await holds(1);
  const { data } = await graph.ask('mutation { buy }');
  const after = graph.ask(COPIES);
  await holds(2);
  giveAll();
  const copies = Number(data?.buy);
  expect((await before).data).toEqual({ books: [{ copies: copies - 1 }] });
  expect((await after).data).toEqual({ books: [{ copies }] });
});

test('both can be switched off', async () => {
  graph = await startGraph([library, critics], {
    SUBGRAPH_TIMEOUT_MS: '5000',
    SHARE_OPERATIONS: 'false',
    SHARE_FETCHES: 'false',
  });
  const replies = [graph.ask(COPIES), graph.ask(COPIES)];
  await holds(2);
  giveAll();
  for (const { data } of await Promise.all(replies)) expect(data).toEqual({ books: [{ copies: stock }] });
});

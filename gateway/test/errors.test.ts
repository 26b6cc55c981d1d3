import { goods, opinions } from './harness/definitions';
import type { ServiceDefinition } from './harness/fake-service';
import { startGraph, type TestGraph } from './harness/graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, opinions]);
});
afterAll(() => graph.close());

test('a fault of a service keeps its code, and says whose it is and in which request', async () => {
  const reply = await graph.ask('{ forbidden motto }');
  expect(reply.data).toEqual({ forbidden: null, motto: 'Say what you think.' });
  expect(reply.errors).toEqual([
    {
      message: 'You may not do this.',
      path: ['forbidden'],
      extensions: { code: 'FORBIDDEN', service: 'goods', correlationId: reply.headers.get('x-correlation-id') },
    },
  ]);
});

test('a bug of a service is masked', async () => {
  const reply = await graph.ask('{ broken }');
  expect(reply.errors).toMatchObject([
    {
      message: 'Something went wrong.',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'goods' },
    },
  ]);
  expect(reply.text).not.toContain('hunter2');
});

test('what a service should not have said is kept inside', async () => {
  graph.service('goods').mood = 'blabbing';
  const reply = await graph.ask('{ products { id } }');
  graph.service('goods').mood = 'well';
  expect(reply.codes).toEqual(['INTERNAL_SERVER_ERROR', 'SOLD_OUT']);
  expect(reply.errors[1]).toMatchObject({ message: 'Out of stock.', extensions: { sku: 'A-1', service: 'goods' } });
  expect(reply.text).not.toMatch(/ECONNREFUSED|10\.0\.0|secret|stacktrace|serviceName/);
});

test("where services are is nobody's business", async () => {
  await graph.service('opinions').stop();
  const reply = await graph.ask('{ products { stars } }');
  await graph.service('opinions').start();
  expect(reply.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(reply.text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4,5}/);
});

test('what the gateway finds wrong with an answer is told with its place in the text that was sent', async () => {
  const forgetful: ServiceDefinition = {
    name: 'forgetful',
    typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
      type Product @key(fields: "id") { id: ID! weight: Int! }`,
    resolvers: { Product: { __resolveReference: () => null } },
  };
  const other = await startGraph([goods, forgetful]);
  try {
    for (const [text, line, column] of [
      ['{ product(id: "p1") { name weight } }', 1, 28],
      ['# The same once more.\n{\n  product(id: "p1") { name\n    weight } }', 4, 5],
    ] as const) {
      const { data, errors } = await other.ask(text);
      expect(data).toEqual({ product: null });
      expect(errors).toMatchObject([
        {
          message: 'Cannot return null for non-nullable field Product.weight.',
          locations: [{ line, column }],
          path: ['product', 'weight'],
          extensions: { code: 'INVALID_SUBGRAPH_ANSWER' },
        },
      ]);
    }
  } finally {
    await other.close();
  }
});

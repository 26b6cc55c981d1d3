import { auditServer } from 'graphql-http';
import { goods } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods]);
});
afterAll(() => graph.close());

test('the gateway speaks GraphQL over HTTP as the specification has it, advice included', async () => {
  const results = await auditServer({
    url: graph.url,
    // Queries by GET need a header that other sites cannot send.
    fetchFn: (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { 'apollo-require-preflight': 'yes', ...init?.headers } }),
  });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
});

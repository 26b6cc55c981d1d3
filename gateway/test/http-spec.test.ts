import { auditServer } from 'graphql-http';
import { goods } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

// Advice for clients that read nothing but a 200: they would take what is refused here for an answer.
const NOT_TAKEN = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods]);
});
afterAll(() => graph.close());

test('the gateway speaks GraphQL over HTTP as the specification has it, but for three pieces of advice', async () => {
  const results = await auditServer({
    url: graph.url,
    // Queries by GET need a header that other sites cannot send.
    fetchFn: (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { 'apollo-require-preflight': 'yes', ...init?.headers } }),
  });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual(NOT_TAKEN);
});

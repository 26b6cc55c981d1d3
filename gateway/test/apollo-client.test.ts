import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { goods, opinions } from './harness/definitions';
import type { ServiceDefinition } from './harness/fake-service';
import { createGate } from './harness/gate';
import { startGraph, type TestGraph } from './harness/graph';

const gate = createGate();

/** Adds what products cost, when the gate is open. */
const costs: ServiceDefinition = {
  name: 'costs',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
    type Product @key(fields: "id") { id: ID! cost: Int }
  `,
  resolvers: {
    Product: {
      async cost() {
        await gate.opened;
        return 100;
      },
    },
  },
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, opinions, costs], { SUBGRAPH_TIMEOUT_MS: '20000' });
});
afterAll(() => graph.close());

const QUERY = gql`
  query Page {
    products(first: 2) {
      id
      name
      ...Costs @defer(label: "costs")
      ... @defer {
        comments {
          text
          product {
            id
            ...Costs @defer
          }
        }
      }
    }
  }
  fragment Costs on Product {
    cost
  }
`;

test("Apollo's client shows what is there, and puts together what comes", async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: graph.url }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
  const seen: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    client.watchQuery({ query: QUERY }).subscribe({
      next({ data, error, dataState }) {
        if (error) return reject(error);
        seen.push(structuredClone(data));
        // Costs wait for that somebody has seen the rest.
        if (dataState === 'streaming') gate.open();
        if (dataState === 'complete') resolve();
      },
      error: reject,
    });
  });
  client.stop();
  const [first] = seen.filter((data) => data !== undefined);
  expect(first).toMatchObject({ products: [{ id: 'p1', name: 'Lamp 1 🪔' }, { id: 'p2' }] });
  expect(JSON.stringify(first)).not.toContain('cost');
  expect(seen.at(-1)).toMatchObject({
    products: ['p1', 'p2'].map((id) => ({
      ...{ id, cost: 100 },
      comments: [{ text: `good ${id}`, product: { id, cost: 100 } }],
    })),
  });
});

import type { ServiceDefinition } from '../harness/fake-service';
import { startGraph, type TestGraph } from '../harness/graph';

// The same field of a mutation's root may be asked for at several places, under conditions of their own. It is done once.

const done: string[] = [];
const shop = (name: string): ServiceDefinition => ({
  name,
  typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@shareable"])
    type Query { ${name}: Int }
    type Mutation { ${name}Buy(what: String): Receipt }
    type Receipt @shareable { total: Int what: String }`,
  resolvers: {
    Mutation: {
      [`${name}Buy`]: (_: unknown, { what }: { what: string }) => {
        done.push(`${name} ${what}`);
        return { total: done.length, what };
      },
    },
  },
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([shop('bakery'), shop('dairy')]);
});
afterAll(() => graph.close());
afterEach(() => void done.splice(0));

const MUTATION = `mutation ($yes: Boolean!, $no: Boolean = false) {
  ...First @include(if: $yes)
  dairyBuy(what: "milk") { total }
  ... @skip(if: $no) { bakeryBuy(what: "bread") { what } }
  bakeryBuy(what: "bread") @include(if: $no) { __typename }
}
fragment First on Mutation { bakeryBuy(what: "bread") { total } }`;

test.each([
  [{ yes: true }, ['bakery bread', 'dairy milk'], { bakeryBuy: { total: 1, what: 'bread' }, dairyBuy: { total: 2 } }],
  [{ yes: false }, ['dairy milk', 'bakery bread'], { dairyBuy: { total: 1 }, bakeryBuy: { what: 'bread' } }],
  [
    { yes: true, no: true },
    ['bakery bread', 'dairy milk'],
    { bakeryBuy: { total: 1, __typename: 'Receipt' }, dairyBuy: { total: 2 } },
  ],
  [
    { yes: false, no: true },
    ['dairy milk', 'bakery bread'],
    { dairyBuy: { total: 1 }, bakeryBuy: { __typename: 'Receipt' } },
  ],
])('with %j this is done: %j', async (variables, order, data) => {
  expect((await graph.ask(MUTATION, { variables })).data).toEqual(data);
  expect(done).toEqual(order);
});

test('conditions that are written out make no difference', async () => {
  const mutation = `mutation {
    ...First @include(if: true)
    dairyBuy(what: "milk") { total }
    bakeryBuy(what: "bread") @skip(if: false) { what }
    dairyBuy(what: "milk") @include(if: false) { what }
  } fragment First on Mutation { bakeryBuy(what: "bread") { total } }`;
  expect((await graph.ask(mutation)).data).toEqual({ bakeryBuy: { total: 1, what: 'bread' }, dairyBuy: { total: 2 } });
  expect(done).toEqual(['bakery bread', 'dairy milk']);
});

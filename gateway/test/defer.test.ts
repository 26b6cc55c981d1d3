import { until } from '#servers';
import type { Explanation } from '../src/explain/explanation';
import { goods, opinions } from './harness/definitions';
import type { ServiceDefinition } from './harness/fake-service';
import { createGate, type Gate } from './harness/gate';
import { compose, startGraph, type TestGraph } from './harness/graph';
import { allParts, askInParts, readParts } from './harness/parts';

let gate: Gate;

function fail(): never {
  throw new Error('password of the database is hunter2');
}

/** Adds what products cost, when the gate is open. */
const costs: ServiceDefinition = {
  name: 'costs',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
    type Product @key(fields: "id") { id: ID! cost: Int weight: Int rival: Product duty: Int! secret: Int terms: Terms }
    type Terms { note: String secret: Int }
  `,
  resolvers: {
    Product: {
      cost: async () => {
        await gate.opened;
        return 100;
      },
      weight: () => 7,
      rival: async () => {
        await gate.opened;
        return { id: 'p2' };
      },
      duty: () => null,
      secret: fail,
      terms: () => ({ note: 'net' }),
    },
    Terms: { secret: fail },
  },
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, opinions, costs], { SUBGRAPH_TIMEOUT_MS: '20000', EXPLAIN: 'everybody' });
});
afterAll(() => graph.close());
beforeEach(() => {
  gate = createGate();
});
afterEach(() => gate.open());

const ask = (query: string, variables?: unknown) => askInParts(graph.url, query, { variables });

const DEFERRED = '{ product(id: "p1") { name ... @defer(label: "costs") { cost } } }';

test('what is deferred comes when it is there, and the rest does not wait for it', async () => {
  const parts = readParts(await ask(DEFERRED));
  expect((await parts.next()).value).toEqual({ data: { product: { name: 'Lamp 1 🪔' } }, hasNext: true });
  gate.open();
  expect((await parts.next()).value).toEqual({
    incremental: [{ data: { cost: 100 }, path: ['product'], label: 'costs' }],
    hasNext: false,
  });
  expect((await parts.next()).done).toBe(true);
});

test('what comes first does not wait for what the same service says later', async () => {
  const parts = readParts(await ask('{ product(id: "p1") { weight ... @defer { cost } } }'));
  expect((await parts.next()).value?.data).toEqual({ product: { weight: 7 } });
  gate.open();
  expect((await parts.next()).value?.incremental).toEqual([{ path: ['product'], data: { cost: 100 } }]);
});

test('it comes at once to who takes no parts', async () => {
  gate.open();
  for (const accept of ['application/json', '*/*', 'multipart/mixed;subscriptionSpec=1.0, application/json']) {
    const { headers, text } = await graph.ask(DEFERRED, { headers: { accept } });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toEqual({ data: { product: { name: 'Lamp 1 🪔', cost: 100 } } });
  }
});

test('who takes nothing but parts is told in JSON what cannot come in parts', async () => {
  gate.open();
  const headers = { accept: 'multipart/mixed' };
  const deferred = await graph.ask(DEFERRED, { headers });
  expect(deferred.headers.get('content-type')).toMatch('multipart/mixed');
  const whole = await graph.ask('{ product(id: "p1") { cost } }', { headers });
  expect(whole.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(JSON.parse(whole.text)).toEqual({ data: { product: { cost: 100 } } });
  expect((await graph.ask('{ nonsense }', { headers })).status).toBe(400);
});

test('an answer of which nothing is to come is an answer like others', async () => {
  const reply = await ask(
    'query ($no: Boolean!) { product(id: "p9") { name ... @defer { cost } } ... @defer(if: $no) { motto } }',
    {
      no: false,
    },
  );
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await reply.json()).toEqual({ data: { product: null, motto: 'Say what you think.' } });
});

test('what is in lists, fragments and other parts comes where it belongs', async () => {
  gate.open();
  const [first, ...later] = await allParts(
    await ask(`
      { products(first: 2) { label: name ...Said @defer(label: "said") } }
      fragment Said on Product { comments { text product { id ... @defer { price: cost } } } }
    `),
  );
  expect(first?.data).toEqual({ products: [{ label: 'Lamp 1 🪔' }, { label: 'Lamp 2 🪔' }] });
  expect(later.at(-1)?.hasNext).toBe(false);
  expect(later.flatMap(({ incremental = [] }) => incremental)).toEqual([
    { path: ['products', 0], label: 'said', data: { comments: [{ text: 'good p1', product: { id: 'p1' } }] } },
    { path: ['products', 1], label: 'said', data: { comments: [{ text: 'good p2', product: { id: 'p2' } }] } },
    { path: ['products', 0, 'comments', 0, 'product'], data: { price: 100 } },
    { path: ['products', 1, 'comments', 0, 'product'], data: { price: 100 } },
  ]);
});

test('what goes wrong in a part is told in it, as fit to be shown as anywhere', async () => {
  const [first, ...later] = await allParts(
    await ask('{ product(id: "p1") { ... @defer(label: "a") { secret } ... @defer(label: "b") { duty } id } }'),
  );
  expect(first).toEqual({ data: { product: { id: 'p1' } }, hasNext: true });
  const parts = later.flatMap(({ incremental = [] }) => incremental);
  expect(parts.toSorted((one, other) => (String(one.label) < String(other.label) ? -1 : 1))).toEqual([
    {
      ...{ path: ['product'], label: 'a', data: { secret: null } },
      errors: [
        {
          ...{ message: 'Something went wrong.', path: ['product', 'secret'] },
          extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'costs', correlationId: expect.any(String) },
        },
      ],
    },
    {
      ...{ path: ['product'], label: 'b', data: null },
      errors: [expect.objectContaining({ path: ['product', 'duty'] })],
    },
  ]);
});

test('it is told there also when it was asked for with what comes first, because there is no other way to it', async () => {
  const [first, later] = await allParts(await ask('{ product(id: "p1") { terms { note ... @defer { secret } } } }'));
  expect(first).toEqual({ data: { product: { terms: { note: 'net' } } }, hasNext: true });
  expect(later?.incremental).toEqual([
    {
      ...{ path: ['product', 'terms'], data: { secret: null } },
      errors: [expect.objectContaining({ path: ['product', 'terms', 'secret'] })],
    },
  ]);
});

test('of the items of a list each part tells what is wrong with its own', async () => {
  const [, ...later] = await allParts(await ask('{ products(first: 2) { ... @defer { secret } } }'));
  const parts = later.flatMap(({ incremental = [] }) => incremental);
  expect(parts.map(({ path, errors }) => ({ path, errors }))).toEqual(
    [0, 1].map((index) => ({
      path: ['products', index],
      errors: [expect.objectContaining({ path: ['products', index, 'secret'] })],
    })),
  );
});

test('nothing comes of what is null because of something in it', async () => {
  gate.open();
  const whole = await ask('{ product(id: "p1") { duty ... @defer { cost } } }');
  expect(whole.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await whole.json()).toMatchObject({ data: { product: null }, errors: [{ path: ['product', 'duty'] }] });
  const [, ...later] = await allParts(
    await ask('{ product(id: "p1") { id ... @defer { rival { duty ... @defer { cost } } } } }'),
  );
  expect(later).toEqual([
    {
      incremental: [
        {
          ...{ path: ['product'], data: { rival: null } },
          errors: [expect.objectContaining({ path: ['product', 'rival', 'duty'] })],
        },
      ],
      hasNext: false,
    },
  ]);
});

test('how it was answered is told with what comes last', async () => {
  gate.open();
  const init = { headers: { 'x-explain': 'true' } };
  const [first, ...later] = await allParts(await askInParts(graph.url, DEFERRED, init));
  expect(first).not.toHaveProperty('extensions');
  const explain = later.at(-1)?.incremental?.at(-1)?.extensions?.explain as Explanation;
  expect(explain.fetches.map(({ service, isDeferred }) => [service, isDeferred])).toEqual([
    ['goods', false],
    ['costs', true],
  ]);
  expect(explain.requests).toHaveLength(2);
});

test('a service that is away is told in the parts that miss it', async () => {
  await graph.service('costs').stop();
  const [first, ...later] = await allParts(await ask('{ products(first: 2) { id ... @defer { cost } } }'));
  await graph.service('costs').start();
  expect(first).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] }, hasNext: true });
  const parts = later.flatMap(({ incremental = [] }) => incremental);
  expect(parts.map(({ data }) => data)).toEqual([{ cost: null }, { cost: null }]);
  expect(parts.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code))).toEqual([
    'SUBGRAPH_UNAVAILABLE',
  ]);
});

test('what a mutation answers may be deferred, and the mutation itself not', async () => {
  gate.open();
  const change = 'rename(id: "p1", name: "n") { name';
  const [, later] = await allParts(await ask(`mutation { ${change} ... @defer { cost } } }`));
  expect(later?.incremental).toEqual([{ path: ['rename'], data: { cost: 100 } }]);
  const { codes } = await graph.ask(`mutation { ... @defer { ${change} } } }`);
  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test.each([
  [
    'two of the same',
    '{ ... @defer(label: "a") { motto } ...F } fragment F on Query { ... @defer(label: "a") { motto } }',
  ],
  ['one that is a variable', 'query ($label: String) { ... @defer(label: $label) { motto } }'],
])('labels are known beforehand, and unique: %s', async (_what, query) => {
  expect((await graph.ask(query)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('clients can see that there is @defer', async () => {
  const { text } = await graph.ask('{ __schema { directives { name locations args { name } } } }');
  expect(JSON.parse(text).data.__schema.directives).toContainEqual({
    ...{ name: 'defer', locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'] },
    args: [{ name: 'label' }, { name: 'if' }],
  });
});

test('nothing goes on for who leaves before the end', async () => {
  graph.service('costs').mood = 'hanging';
  const leave = new AbortController();
  const parts = readParts(await askInParts(graph.url, DEFERRED, { signal: leave.signal }));
  await parts.next();
  expect(await until(() => graph.service('costs').hanging.size === 1, 2_000)).toBe(true);
  leave.abort();
  await expect(parts.next()).rejects.toThrow('abort');
  expect(await until(() => graph.service('costs').hanging.size === 0, 2_000)).toBe(true);
  graph.service('costs').mood = 'well';
});

test('who began on a supergraph ends on it, later parts included', async () => {
  const parts = readParts(await ask('{ product(id: "p1") { name ... @defer { rival { name } } } }'));
  await parts.next();
  graph.use(compose([graph.service('goods')]));
  const isNew = async () => (await graph.ask('{ motto }')).errors.length > 0;
  expect(await until(isNew, 10_000)).toBe(true);
  gate.open();
  expect((await parts.next()).value).toEqual({
    incremental: [{ path: ['product'], data: { rival: { name: 'Lamp 2 🪔' } } }],
    hasNext: false,
  });
});

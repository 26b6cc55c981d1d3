import { until } from '#servers';
import { goods, opinions, prices } from './harness/definitions';
import { type Reply, startGraph, type TestGraph } from './harness/graph';

const PAGE = '{ motto products { id name price comments { text product { name price } } } }';

let graph: TestGraph;
let whole: Reply;

beforeAll(async () => {
  graph = await startGraph([goods, opinions, prices], { SUBGRAPH_TIMEOUT_MS: '300' });
  whole = await graph.ask(PAGE);
});
afterAll(() => graph.close());
afterEach(() => {
  for (const name of ['goods', 'opinions', 'prices']) graph.service(name).mood = 'well';
});

test('a page of three services comes whole', () => {
  expect(whole).toMatchObject({ status: 200, errors: [] });
  expect(whole.data?.products).toHaveLength(5);
  expect(JSON.stringify(whole.data)).not.toContain('null');
});

test('a service that is stopped costs its own fields and one error, and is back when it is', async () => {
  await graph.service('prices').stop();
  const reply = await graph.ask(PAGE);
  expect(reply.status).toBe(200);
  expect(reply.errors).toEqual([
    {
      message: 'The part of the shop called prices is not available right now.',
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        service: 'prices',
        retryable: true,
        correlationId: expect.any(String),
      },
    },
  ]);
  expect(reply.data).toEqual(JSON.parse(JSON.stringify(whole.data).replaceAll('1990', 'null')));
  await graph.service('prices').start();
  expect((await graph.ask(PAGE)).data).toEqual(whole.data);
});

test('two services that are stopped are two errors', async () => {
  await graph.service('prices').stop();
  await graph.service('opinions').stop();
  const reply = await graph.ask(PAGE);
  expect(reply.errors.map(({ extensions }) => extensions?.service).sort()).toEqual(['opinions', 'prices']);
  expect(reply.data?.motto).toBeNull();
  expect(reply.data?.products).toHaveLength(5);
  await graph.service('prices').start();
  await graph.service('opinions').start();
  expect((await graph.ask(PAGE)).data).toEqual(whole.data);
});

test.each(['failing', 'babbling'] as const)('a service that is %s is one that is away', async (mood) => {
  graph.service('opinions').mood = mood;
  const reply = await graph.ask(PAGE);
  expect(reply.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  const products = whole.data?.products as object[];
  expect(reply.data?.products).toEqual(products.map((product) => ({ ...product, comments: null })));
  expect(reply.text).not.toMatch(/fire|nginx/);
});

test('a service that hangs is waited for until its timeout, and after a few times not at all', async () => {
  const opinionated = graph.service('opinions');
  opinionated.mood = 'hanging';
  const began = performance.now();
  const reply = await graph.ask('{ products { name comments { text } } }');
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(reply.errors).toMatchObject([
    { extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'opinions', retryable: true } },
  ]);
  expect(reply.data?.products).toHaveLength(5);
  await Promise.all([graph.ask('{ one: motto }'), graph.ask('{ other: motto }')]); // equal ones would be one
  const calls = opinionated.calls.length;
  const tired = await graph.ask('{ motto currencies }');
  expect(tired.codes).toEqual(['SUBGRAPH_TIMEOUT']);
  expect(tired.data).toEqual({ motto: null, currencies: ['EUR'] });
  expect(opinionated.calls).toHaveLength(calls);
  opinionated.mood = 'well';
  expect(await until(async () => (await graph.ask('{ motto }')).errors.length === 0, 2_000)).toBe(true);
});

describe('when its client goes away', () => {
  async function leave(query: string): Promise<void> {
    graph.service('goods').mood = 'hanging';
    const client = new AbortController();
    const headers = { 'content-type': 'application/json' };
    const reply = graph.send({ method: 'POST', headers, body: JSON.stringify({ query }), signal: client.signal });
    expect(await until(() => graph.service('goods').hanging.size === 1, 2_000)).toBe(true);
    client.abort();
    await expect(reply).rejects.toThrow();
  }

  const timeouts = async () => {
    const { text } = await graph.send({ path: '/metrics' });
    return Number(
      /^agora_subgraph_failures_total\{service="goods",code="SUBGRAPH_TIMEOUT"\} (\d+)/m.exec(text)?.[1] ?? 0,
    );
  };

  test('a call that hangs is ended, and not by its timeout', async () => {
    await leave('{ products { id } }');
    expect(await until(() => graph.service('goods').hanging.size === 0, 2_000)).toBe(true);
    expect(await timeouts()).toBe(0);
  });

  test('what a mutation has begun goes on until its timeout', async () => {
    await leave('mutation { touch(id: 1) }');
    expect(await until(async () => (await timeouts()) === 1, 2_000)).toBe(true);
  });
});

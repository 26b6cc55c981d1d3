import { createHash } from 'node:crypto';
import { type RedisServer, startRedis, until } from '#servers';
import { goods } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');

function by(query: string, graph: TestGraph) {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
  const send = (body: object) =>
    graph.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { hash: () => send({ extensions }), text: () => send({ query, extensions }) };
}

/** What a client does: name the document, and send it along when it is not known. */
async function persist(query: string, graph: TestGraph): Promise<void> {
  expect((await by(query, graph).hash()).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  expect(await by(query, graph).text()).toMatchObject({ status: 200, errors: [] });
}

describe('without Redis', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph([goods]);
  });
  afterAll(() => graph.close());

  test('a document that was sent once is known by its hash, by GET as well', async () => {
    const query = '{ products { id } }';
    await persist(query, graph);
    expect(await by(query, graph).hash()).toMatchObject({
      status: 200,
      errors: [],
      data: { products: expect.any(Array) },
    });
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } });
    const reply = await graph.send({
      path: `/graphql?extensions=${encodeURIComponent(extensions)}`,
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(reply).toMatchObject({ status: 200, errors: [] });
  });

  test('a document that is not valid is not kept', async () => {
    await by('{ nothing }', graph).text();
    expect((await by('{ nothing }', graph).hash()).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('with Redis', () => {
  let redis: RedisServer;
  let one: TestGraph;
  let other: TestGraph;
  beforeAll(async () => {
    redis = await startRedis({ isOwn: true });
    one = await startGraph([goods], { REDIS_URL: redis.url });
    other = await startGraph([goods], { REDIS_URL: redis.url });
    await isShown(one, 'up');
    await isShown(other, 'up');
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await redis.stop();
  });

  const isShown = (graph: TestGraph, state: 'up' | 'down') =>
    until(async () => (await graph.send({ path: '/health/ready' })).text.includes(`"redis":"${state}"`), 10_000);

  test('a document that one gateway was sent is known to the other', async () => {
    const query = '{ products { name } }';
    await persist(query, one);
    expect(await by(query, other).hash()).toMatchObject({ status: 200, errors: [] });
  });

  test('when Redis is killed, every request is still answered, and the gateway is ready', async () => {
    const known = '{ products { twin { id } } }';
    await persist(known, one);
    await redis.kill();
    expect(await by(known, one).hash()).toMatchObject({ status: 200, errors: [] });
    await persist('{ products { twin { name } } }', one);
    expect(await by('{ products { twin { name } } }', one).hash()).toMatchObject({ status: 200, errors: [] });
    expect(await isShown(one, 'down')).toBe(true);
    expect((await one.send({ path: '/health/ready' })).status).toBe(200);
    await redis.restart();
    expect((await isShown(one, 'up')) && (await isShown(other, 'up'))).toBe(true);
    await persist('{ products { twin { twin { id } } } }', one);
    expect(await by('{ products { twin { twin { id } } } }', other).hash()).toMatchObject({ status: 200, errors: [] });
  });

  test('a Redis that hangs holds up the first requests for a moment only', async () => {
    const { pid } = redis;
    if (!pid) throw new Error('Redis is not ours');
    process.kill(pid, 'SIGSTOP');
    try {
      await persist('{ a: products { id } }', one);
      await until(async () => (await one.send({ path: '/health/ready' })).text.includes('"redis":"down"'), 5_000);
      const began = performance.now();
      await persist('{ b: products { id } }', one);
      expect(performance.now() - began).toBeLessThan(1_000);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await isShown(one, 'up')).toBe(true);
  });
});

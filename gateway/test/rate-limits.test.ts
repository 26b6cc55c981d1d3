import { type RedisServer, startRedis, until } from '#servers';
import { goods, people } from './harness/definitions';
import { type Reply, startGraph, type TestGraph } from './harness/graph';

const open: TestGraph[] = [];
async function start(env: NodeJS.ProcessEnv): Promise<TestGraph> {
  const graph = await startGraph([goods, people], env);
  open.push(graph);
  return graph;
}
afterAll(async () => {
  for (const graph of open) await graph.close();
});

function expectLimited(reply: Reply): void {
  expect(reply.status).toBe(429);
  const retryAfter = Number(reply.headers.get('retry-after'));
  expect(retryAfter).toBeGreaterThan(0);
  expect(reply.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter } }]);
}

const from = (address: string, headers = {}) => ({ headers: { 'x-forwarded-for': address, ...headers } });

describe('requests', () => {
  test('of one address are limited; those for health and metrics are not', async () => {
    const graph = await start({ RATE_LIMIT_ADDRESS: '3' });
    for (let i = 0; i < 3; i++) expect((await graph.ask('{ __typename }')).status).toBe(200);
    const calls = graph.service('goods').calls.length;
    expectLimited(await graph.ask('{ products { id } }'));
    expect(graph.service('goods').calls).toHaveLength(calls);
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      for (let i = 0; i < 5; i++) expect((await graph.send({ path })).status).toBe(200);
    }
  });

  test('count for the address a trusted proxy names', async () => {
    const graph = await start({ RATE_LIMIT_ADDRESS: '2', TRUST_PROXY: '127.0.0.1' });
    for (let i = 0; i < 2; i++) await graph.ask('{ __typename }', from('203.0.113.1'));
    expectLimited(await graph.ask('{ __typename }', from('203.0.113.1')));
    expect((await graph.ask('{ __typename }', from('203.0.113.2'))).status).toBe(200);
  });

  test('cannot be spread over addresses that a client makes up', async () => {
    const graph = await start({ RATE_LIMIT_ADDRESS: '2' });
    for (let i = 0; i < 2; i++) await graph.ask('{ __typename }', from(`203.0.113.${i}`));
    expectLimited(await graph.ask('{ __typename }', from('203.0.113.9')));
  });

  test('of one customer are limited wherever they come from', async () => {
    const graph = await start({ RATE_LIMIT_IDENTITY: '2', TRUST_PROXY: 'true' });
    const token = (id: string) => graph.office.issue({ sub: id, kind: 'customer' });
    const ask = async (id: string, address: string) =>
      graph.ask('{ __typename }', from(address, { authorization: `Bearer ${await token(id)}` }));
    for (let i = 0; i < 2; i++) expect((await ask('cus_1', `203.0.113.${i}`)).status).toBe(200);
    expectLimited(await ask('cus_1', '203.0.113.9'));
    expect((await ask('cus_2', '203.0.113.9')).status).toBe(200);
    expect((await graph.ask('{ __typename }', from('203.0.113.9'))).status).toBe(200);
  });
});

describe('attempts to sign in', () => {
  const signIn = (email: string) => `signIn(input: { email: "${email}", password: "guess" })`;
  const enter = (graph: TestGraph, email: string, address = '203.0.113.1') =>
    graph.ask(`mutation { ${signIn(email)} }`, from(address));

  test('are limited for one account from one address, and refused before the service hears of them', async () => {
    const graph = await start({ ATTEMPT_LIMIT_ACCOUNT: '3', TRUST_PROXY: 'true' });
    for (let i = 0; i < 3; i++) expect((await enter(graph, 'a@example.com')).data).toEqual({ signIn: 'token' });
    const calls = graph.service('people').calls.length;
    expectLimited(await enter(graph, 'a@example.com'));
    expectLimited(await enter(graph, ' A@Example.COM '));
    expect(graph.service('people').calls).toHaveLength(calls);
    expect((await enter(graph, 'b@example.com')).status).toBe(200);
    expect((await enter(graph, 'a@example.com', '203.0.113.2')).status).toBe(200);
    expect((await graph.ask('{ me }', from('203.0.113.1'))).status).toBe(200);
  });

  test('are limited for all accounts from one address', async () => {
    const graph = await start({ ATTEMPT_LIMIT_ADDRESS: '3', TRUST_PROXY: 'true' });
    for (let i = 0; i < 3; i++) expect((await enter(graph, `${i}@example.com`)).status).toBe(200);
    expectLimited(await enter(graph, '4@example.com'));
    expect((await enter(graph, '4@example.com', '203.0.113.2')).status).toBe(200);
  });

  test.each([
    ['aliases', `mutation { a: ${signIn('a@example.com')} b: ${signIn('a@example.com')} }`],
    [
      'fragments',
      `mutation { a: ${signIn('a@example.com')} ...F } fragment F on Mutation { ${signIn('a@example.com')} }`,
    ],
    [
      'variables',
      'mutation ($i: Credentials!, $e: String!) { a: signIn(input: $i) b: signIn(input: { email: $e, password: "x" }) }',
    ],
    [
      'defaults',
      'mutation ($e: String! = "a@example.com") { a: signIn(input: { email: $e, password: "x" }) b: signIn(input: { email: $e, password: "y" }) }',
    ],
  ])('count each, also behind %s', async (_how, query) => {
    const graph = await start({ ATTEMPT_LIMIT_ACCOUNT: '3' });
    const variables = query.includes('$i')
      ? { i: { email: 'a@example.com', password: 'x' }, e: 'a@example.com' }
      : undefined;
    expect(await graph.ask(query, { variables })).toMatchObject({ status: 200, errors: [] });
    expectLimited(await graph.ask(query, { variables }));
  });

  test('are refused when a document is full of them', async () => {
    const graph = await start({});
    const many = Array.from({ length: 4 }, (_, i) => `a${i}: ${signIn(`${i}@example.com`)}`).join(' ');
    const reply = await graph.ask(`mutation { ${many} }`);
    expect(reply).toMatchObject({ status: 400, codes: ['TOO_MANY_ATTEMPTS'] });
    expect(graph.service('people').calls).toHaveLength(0);
  });

  test.each([
    ['to sign up', 'mutation { signUp(input: { email: "a@example.com", password: "x" }) }', 'ATTEMPT_LIMIT_ACCOUNT'],
    ['to refresh a token', 'mutation { tokenRefresh(token: "x") }', 'ATTEMPT_LIMIT_ADDRESS'],
  ])('are not the only ones: those %s are limited too', async (_what, query, limit) => {
    const graph = await start({ [limit]: '1' });
    expect((await graph.ask(query)).status).toBe(200);
    expectLimited(await graph.ask(query));
  });
});

describe('with Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ isOwn: true });
  });
  afterAll(() => redis.stop());

  const isReady = (graph: TestGraph) =>
    until(async () => (await graph.send({ path: '/health/ready' })).text.includes('"redis":"up"'), 10_000);

  test('all gateways count together, and each by itself while Redis is away', async () => {
    const env = { RATE_LIMIT_ADDRESS: '4', REDIS_URL: redis.url };
    const [one, other] = [await start(env), await start(env)];
    await isReady(one);
    await isReady(other);
    for (const graph of [one, other, one, other]) expect((await graph.ask('{ __typename }')).status).toBe(200);
    expectLimited(await one.ask('{ __typename }'));
    expectLimited(await other.ask('{ __typename }'));
  });

  test('while Redis is away each gateway counts by itself', async () => {
    const graph = await start({ RATE_LIMIT_ADDRESS: '3', REDIS_URL: redis.url });
    await isReady(graph);
    await redis.restart();
    await isReady(graph);
    expect((await graph.ask('{ __typename }')).status).toBe(200);
    await redis.kill();
    for (let i = 0; i < 3; i++) expect((await graph.ask('{ __typename }')).status).toBe(200);
    expectLimited(await graph.ask('{ __typename }'));
    await redis.restart();
    expect(await isReady(graph)).toBe(true);
  });
});

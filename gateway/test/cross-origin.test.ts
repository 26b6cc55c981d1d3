import { goods } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

const SHOP = 'https://shop.example';
const preflight = {
  method: 'OPTIONS',
  headers: {
    origin: SHOP,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-channel',
  },
};

describe.each([
  ['unless said otherwise', {}, '*'],
  ['when the site is named', { CORS_ORIGINS: `${SHOP}, https://other.example` }, SHOP],
])('a page of another site may ask the graph, %s', (_when, env, allowed) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph([goods], env);
  });
  afterAll(() => graph.close());

  test('its browser is told so', async () => {
    const { status, headers } = await graph.send(preflight);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, allowed]);
    const names = headers.get('access-control-allow-headers') ?? '';
    for (const name of ['authorization', 'content-type', 'x-channel', 'x-locale', 'x-currency']) {
      expect(names).toContain(name);
    }
  });

  test('it can read the answer, and its id', async () => {
    const { headers } = await graph.ask('{ __typename }', { headers: { origin: SHOP } });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
    expect(headers.get('access-control-expose-headers')).toContain('x-correlation-id');
  });
});

test('a page of a site that is not named may not', async () => {
  const graph = await startGraph([goods], { CORS_ORIGINS: 'https://other.example' });
  const { headers } = await graph.send(preflight);
  expect(headers.get('access-control-allow-origin')).not.toBe(SHOP);
  expect(headers.get('access-control-allow-origin')).not.toBe('*');
  await graph.close();
});

import { goods, opinions } from './harness/definitions';
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

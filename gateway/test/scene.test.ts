import { goods, opinions } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, opinions]);
});
afterAll(() => graph.close());

const SCENE = '{ scene { channel locale currency correlationId } }';

test('services learn channel, language, currency and the id of the request', async () => {
  const reply = await graph.ask(SCENE, {
    headers: { 'x-channel': 'eu', 'x-locale': 'ko-KR', 'x-currency': 'EUR', 'x-correlation-id': 'request-4711' },
  });
  const scene = { channel: 'eu', locale: 'ko', currency: 'EUR', correlationId: 'request-4711' };
  expect(reply.data).toEqual({ scene });
  expect(reply.headers.get('x-correlation-id')).toBe('request-4711');
});

test('what a client leaves out is left out, but for language and id', async () => {
  const reply = await graph.ask(SCENE);
  const correlationId = reply.headers.get('x-correlation-id');
  expect(correlationId).toMatch(/^[\w-]{36}$/);
  expect(reply.data).toEqual({ scene: { channel: null, locale: 'en', currency: null, correlationId } });
});

test('services learn which trace the request is part of, and how long they are waited for', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  await graph.ask(SCENE, { headers: { traceparent, 'x-deadline-ms': '1' } });
  const { headers = {} } = graph.service('goods').calls.at(-1) ?? {};
  expect(headers.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/);
  expect(Number(headers['x-deadline-ms'])).toBeGreaterThan(100);
});

test('nothing else that a client sends goes on to services', async () => {
  await graph.ask('{ products { id stars } }', {
    headers: { cookie: 'a=b', 'x-forwarded-user': 'root', 'apollo-federation-include-trace': 'ftv1' },
  });
  const known =
    /^(host|connection|content-(type|length)|accept|traceparent|x-(correlation-id|locale|agora-identity|deadline-ms))$/;
  for (const name of ['goods', 'opinions']) {
    const { headers = {} } = graph.service(name).calls.at(-1) ?? {};
    expect(Object.keys(headers).filter((header) => !known.test(header))).toEqual([]);
  }
});

test('answers are kept by nobody, and shown in no other site', async () => {
  for (const query of ['{ __typename }', 'mutation { touch(id: 1) }']) {
    const { headers } = await graph.ask(query);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  }
});

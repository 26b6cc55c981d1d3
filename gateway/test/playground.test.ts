import { goods } from './harness/definitions';
import { type Reply, startGraph, type TestGraph } from './harness/graph';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let graph: TestGraph;
let page: Reply;
beforeAll(async () => {
  graph = await startGraph([goods]);
  page = await graph.send({ headers: BROWSER });
});
afterAll(() => graph.close());

const addresses = () => [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);

test('a browser gets a page, and everybody else does not', async () => {
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.text).toContain('<title>Agora playground</title>');
  expect((await graph.send({ headers: { accept: 'application/json' } })).status).toBe(400);
  expect((await graph.send({ headers: { accept: '*/*' } })).status).toBe(400);
  const operation = await graph.ask('{ __typename }', { headers: BROWSER });
  expect(operation.data).toEqual({ __typename: 'Query' });
});

test('who opens the address alone is led to it', async () => {
  const { status, headers } = await graph.send({ path: '/', headers: BROWSER, redirect: 'manual' });
  expect({ status, location: headers.get('location') }).toEqual({ status: 302, location: '/graphql' });
});

test('the page names no address outside, and may speak to none', () => {
  expect(page.text).not.toMatch(/https?:|"\/\//);
  expect(page.text).not.toMatch(/<script(?! src=)|<style|\son\w+=/);
  const policy = String(page.headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|\.\w/);
});

test('its files come from the gateway, packed, to be kept for good', async () => {
  expect(addresses()).toHaveLength(6);
  for (const path of addresses()) {
    const { status, headers, text } = await graph.send({ path });
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(text.length).toBeGreaterThan(100);
  }
});

test('its workers are files of the gateway too', async () => {
  const announced = await graph.send({ path: addresses().find((path) => path.endsWith('workers.js')) });
  const workers = [...announced.text.matchAll(/"(\/graphql\/playground\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(workers).toHaveLength(3);
  for (const path of workers) expect((await graph.send({ path })).status).toBe(200);
});

test('who cannot unpack gets them as they are', async () => {
  const [icon] = addresses();
  const reply = await graph.send({ path: icon, headers: { 'accept-encoding': 'identity' } });
  expect(reply.headers.get('content-encoding')).toBeNull();
  expect(reply.text).toMatch(/^<svg/);
});

test('there is nothing else beside them', async () => {
  for (const path of [
    '/graphql/playground/',
    '/graphql/playground/../../package.json',
    '/graphql/playground/x/graphiql.js',
  ]) {
    expect((await graph.send({ path })).status).toBe(404);
  }
});

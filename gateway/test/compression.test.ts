import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { goods } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

const LONG = `{ ${Array.from({ length: 20 }, (_, index) => `p${index}: products { id name }`).join(' ')} }`;

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph([goods]);
});
afterAll(() => graph.close());

interface Raw {
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly body: Buffer;
}

/** Ask for an answer as it is sent: clients of higher level have it unpacked before anybody sees it. */
function askRaw(query: string, accepted: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'accept-encoding': accepted };
    const asked = request(graph.url, { method: 'POST', headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const { 'content-encoding': encoding, vary } = answer.headers;
      resolve({ encoding, vary, body: Buffer.concat(chunks) });
    });
    asked.on('error', reject).end(JSON.stringify({ query }));
  });
}

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
] as const)('who accepts %s is answered with %s', async (accepted, encoding, unpack) => {
  const plain = await askRaw(LONG, 'identity');
  expect(plain.encoding).toBeUndefined();
  expect(plain.body.length).toBeGreaterThan(1_400);
  const packed = await askRaw(LONG, accepted);
  expect(packed.encoding).toBe(encoding);
  expect(packed.vary).toMatch(/accept-encoding/i);
  expect(packed.body.length).toBeLessThan(plain.body.length / 5);
  expect(unpack(packed.body)).toEqual(plain.body);
});

test('what is short is sent as it is', async () => {
  const { encoding, body } = await askRaw('{ products(first: 1) { id } }', 'br');
  expect(encoding).toBeUndefined();
  expect(JSON.parse(body.toString())).toEqual({ data: { products: [{ id: 'p1' }] } });
});

test('where a proxy compresses, the gateway does not', async () => {
  const behind = await startGraph([goods], { COMPRESS: 'false' });
  try {
    const answer = await fetch(behind.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: LONG }),
    });
    expect(answer.headers.get('content-encoding')).toBeNull();
  } finally {
    await behind.close();
  }
});

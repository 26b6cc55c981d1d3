import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { LOOPBACK } from '#servers';
import { goods, people } from './harness/definitions';
import { type Reply, startGraph, type TestGraph } from './harness/graph';

const JSON_TYPE = { 'content-type': 'application/json' };
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const TYPENAME = '{"query":"{ __typename }"}';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, people]);
});
afterAll(() => graph.close());

const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  graph.send({ method: 'POST', headers, body });
const get = (search: string, headers: Record<string, string> = PREFLIGHT) =>
  graph.send({ path: `/graphql?${search}`, headers });

/** Refused whole: a 4xx with coded errors that have the request's id, and nothing of the gateway's insides. */
function expectRefusal(reply: Reply, status: number, code: string): void {
  expect({ status: reply.status, code: reply.codes[0] }).toEqual({ status, code });
  expect(reply.data ?? null).toBeNull();
  const correlationId = reply.headers.get('x-correlation-id');
  for (const { extensions } of reply.errors) expect(extensions).toMatchObject({ correlationId });
  expect(reply.text).not.toMatch(/node_modules|\.js:\d|call stack|stacktrace/);
}

describe('a request that is no GraphQL request is refused', () => {
  test.each([
    ['broken JSON', '{"query": '],
    ['nothing', ''],
    ['text', '"query"'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['several operations at once', `[${TYPENAME},${TYPENAME}]`],
    ['an empty list', '[]'],
    ['a query that is a number', '{"query":5}'],
    ['a query that is empty', '{"query":""}'],
    ['variables that are text', '{"query":"{ __typename }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
    ['a name that is a number', '{"query":"{ __typename }","operationName":5}'],
    ['variables that are nested deeply', `{"query":"{ __typename }","variables":{"a":${nested(100_000)}}}`],
    ['extensions that are a list', '{"query":"{ __typename }","extensions":[]}'],
    ['a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}'],
    [
      'a persisted query of the wrong hash',
      '{"query":"{a}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
    ],
    ['a persisted query of another version', '{"query":"{a}","extensions":{"persistedQuery":{"version":2}}}'],
  ])('%s', async (_what, body) => {
    expectRefusal(await post(body), 400, 'BAD_REQUEST');
  });

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text, which another site could send', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
    ['a body that is compressed', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['one who takes XML only', { ...JSON_TYPE, accept: 'application/xml' }, 406, 'BAD_REQUEST'],
  ])('%s', async (_what, headers, status, code) => {
    expectRefusal(await post(TYPENAME, headers), status, code);
  });

  test('two megabytes', async () => {
    expectRefusal(await post(JSON.stringify({ query: 'x'.repeat(2 * 1024 * 1024) })), 413, 'PAYLOAD_TOO_LARGE');
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    const reply = await graph.send({ method, headers: JSON_TYPE, body: TYPENAME });
    expectRefusal(reply, 405, 'METHOD_NOT_ALLOWED');
    expect(reply.headers.get('allow')).toBe('GET, POST');
  });

  test('a host that is none', async () => {
    const answer = await raw(`POST /graphql HTTP/1.1\r\nhost: [::1\r\ncontent-type: application/json`, TYPENAME);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });
});

test('a type may be written in capitals', async () => {
  const reply = await post(TYPENAME, { 'content-type': 'Application/JSON; Charset=UTF-8' });
  expect(reply).toMatchObject({ status: 200, data: { __typename: 'Query' } });
});

describe('who asks for the head of an answer', () => {
  const head = (search: string, headers: Record<string, string> = PREFLIGHT) =>
    graph.send({ method: 'HEAD', path: `/graphql?${search}`, headers });

  test.each([
    ['query={__typename}', PREFLIGHT],
    ['', { accept: 'text/html' }],
  ])('is told what a GET would be told: %s', async (search, headers) => {
    const length = (await graph.send({ path: `/graphql?${search}`, headers })).text.length;
    const reply = await head(search, headers);
    expect(reply).toMatchObject({ status: 200, text: '' });
    expect(reply.headers.get('content-length')).toBe(String(length));
  });

  test('changes nothing', async () => {
    expect(await head(`query=${encodeURIComponent('mutation { touch(id: 1) }')}`)).toMatchObject({ status: 405 });
  });
});

describe('a query in an address', () => {
  test('is answered', async () => {
    expect(await get('query={__typename}')).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  test.each([
    ['query={__typename}&variables={', 400],
    ['query={__typename}&query={me}', 400],
    ['variables={}', 400],
    [`query=${encodeURIComponent('mutation { touch(id: 1) }')}`, 405],
  ])('%s is refused', async (search, status) => {
    expectRefusal(await get(search), status, 'BAD_REQUEST');
  });

  test('is refused when another site could have made it', async () => {
    expectRefusal(await get('query={__typename}', {}), 400, 'BAD_REQUEST');
  });
});

describe('a document that does not fit the graph is refused', () => {
  const levels = (count: number) => `{ products { ${'twin { '.repeat(count)} id ${'} '.repeat(count)} } }`;
  const bomb = Array.from(
    { length: 30 },
    (_, index) => `fragment F${index} on Product { id ${`...F${index + 1} `.repeat(index < 29 ? 10 : 0)} }`,
  );

  test.each([
    ['{ products { id ', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ products { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ products(first: "many") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ product(id: null) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['fragment A on Query { me }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { news }', 'OPERATION_NOT_SUPPORTED'],
    ['query A { me } query B { me }', 'OPERATION_RESOLUTION_FAILURE'],
    [levels(19), 'DOCUMENT_TOO_LARGE'],
    [levels(900), 'DOCUMENT_TOO_LARGE'],
    [levels(1_300), 'DOCUMENT_TOO_LARGE'],
    [`{ product(id: ${'['.repeat(1_900)}${']'.repeat(1_900)}) { id } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`{ ${'me '.repeat(5_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [`{ products { ...F0 } } ${bomb.join(' ')}`, 'DOCUMENT_TOO_LARGE'],
    [`{ products { ${Array.from({ length: 101 }, (_, n) => `a${n}: name`).join(' ')} } }`, 'DOCUMENT_TOO_LARGE'],
    [`{ ${Array.from({ length: 21 }, (_, n) => `a${n}: me`).join(' ')} }`, 'DOCUMENT_TOO_LARGE'],
    [
      `{ ...A } fragment A on Query { ${'a: me '.repeat(2)} ${Array.from({ length: 20 }, (_, n) => `b${n}: me`)} }`,
      'DOCUMENT_TOO_LARGE',
    ],
  ])('%.60s', async (query, code) => {
    expectRefusal(await graph.ask(query), 400, code);
  });

  test('an operation that is not in it', async () => {
    expectRefusal(await post('{"query":"query A { me }","operationName":"B"}'), 400, 'OPERATION_RESOLUTION_FAILURE');
  });

  test('a document at the limits is answered, and so is introspection', async () => {
    expect(await graph.ask(levels(18))).toMatchObject({ status: 200, errors: [] });
    const reply = await graph.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(reply).toMatchObject({ status: 200, errors: [] });
  });
});

describe('variables that do not fit their types are refused', () => {
  test.each([
    ['$n: Int', '"one"'],
    ['$n: Int', '1.5'],
    ['$n: Int', '1e300'],
    ['$n: Int', '{}'],
    ['$n: Int!', 'null'],
    ['$n: Int', nested(400)],
  ])('%s as %.30s', async (definition, value) => {
    const query = `query (${definition}) { products(first: $n) { id } }`;
    expectRefusal(await post(`{"query":"${query}","variables":{"n":${value}}}`), 400, 'BAD_USER_INPUT');
  });

  test.each([
    'query ($if: Boolean = true) { products { id name @include(if: $if) } }',
    'query ($if: Boolean = true) { ...Named } fragment Named on Query { products @skip(if: $if) { id } }',
    'mutation ($if: Boolean = true) { rename(id: "p1", name: "Lamp") { name @include(if: $if) } }',
    'mutation ($if: Boolean = true) { touch(id: "p1") @include(if: $if) }',
  ])('a null that has to decide something, before anything is done: %s', async (query) => {
    const { calls } = graph.service('goods');
    const before = calls.length;
    // It is not taken for a decision that was made for another request.
    for (const decision of [true, false]) await graph.ask(query, { variables: { if: decision } });
    calls.length = before;
    expectRefusal(await graph.ask(query, { variables: { if: null } }), 400, 'BAD_USER_INPUT');
    expect(calls).toHaveLength(before);
  });

  test('a null that decides nothing is one like any other', async () => {
    const query = 'query ($search: String = "Lamp 1") { products(search: $search) { id } }';
    const { data } = await graph.ask(query, { variables: { search: null } });
    expect(data?.products).toHaveLength(5);
  });
});

test.each(["'; DROP TABLE products; --", '1 OR 1=1', '🪔🦊👩‍👩‍👧', '\u0000\u001f', '\ud800', '../../etc/passwd'])(
  '%j is text like any other',
  async (search) => {
    const query = 'query ($search: String) { products(search: $search) { name } }';
    expect(await graph.ask(query, { variables: { search } })).toMatchObject({ status: 200, errors: [] });
    expect(graph.service('goods').calls.at(-1)?.body.variables).toEqual({ search });
  },
);

test.each([
  ['x-channel', 'No Slug!'],
  ['x-locale', 'tlh'],
  ['x-currency', 'BTC'],
])('a scene that cannot be is refused: %s %s', async (header, value) => {
  const reply = await graph.ask('{ __typename }', { headers: { [header]: value } });
  expectRefusal(reply, 400, 'INVALID_HEADER');
  expect(reply.errors[0]?.extensions).toMatchObject({ header });
});

function raw(head: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(graph.url).port), LOOPBACK, () =>
      socket.write(`${head}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`),
    );
    socket.on('data', (data) => {
      answer += data;
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}

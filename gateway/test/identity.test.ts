import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { until } from '#servers';
import { goods, opinions, people } from './harness/definitions';
import { type Reply, startGraph, type TestGraph } from './harness/graph';
import { AUDIENCE, ISSUER, now, openTokenOffice, type TokenOffice } from './harness/token-office';

const CUSTOMER = { sub: 'cus_1', kind: 'customer', sid: 'ses_1' };
const STAFF = { sub: 'stf_1', kind: 'staff', scopes: ['catalog:write', 'nonsense'], sid: 'ses_2' };

let graph: TestGraph;
let office: TokenOffice;
beforeAll(async () => {
  graph = await startGraph([goods, opinions, people]);
  office = graph.office;
});
afterAll(() => graph.close());

const askWith = (authorization: string, query = '{ me whoAmI }') => graph.ask(query, { headers: { authorization } });
const askAs = async (...claims: Parameters<TokenOffice['issue']>) => askWith(`Bearer ${await office.issue(...claims)}`);

describe('services learn for whom they work', () => {
  test.each([
    ['a customer', CUSTOMER, { kind: 'customer', id: 'cus_1' }],
    ['staff, with the scopes that exist', STAFF, { kind: 'staff', id: 'stf_1', scopes: ['catalog:write'] }],
  ])('%s', async (_who, claims, principal) => {
    const { data } = await askAs(claims);
    expect([data?.me, data?.whoAmI].map((text) => JSON.parse(String(text)))).toEqual([principal, principal]);
  });

  test('nobody in particular', async () => {
    const { data } = await graph.ask('{ whoAmI }');
    expect(JSON.parse(String(data?.whoAmI))).toEqual({ kind: 'anonymous' });
  });

  test('never through what a client says by itself', async () => {
    const { data } = await graph.ask('{ whoAmI }', {
      headers: { 'x-agora-identity': await office.issue({ ...STAFF, iss: 'gateway', aud: 'goods' }) },
    });
    expect(JSON.parse(String(data?.whoAmI))).toEqual({ kind: 'anonymous' });
  });

  test("each from a token made for it alone, and the customer's own goes nowhere", async () => {
    const token = await office.issue(CUSTOMER);
    await askWith(`Bearer ${token}`);
    const sent = ['goods', 'people'].map((name) => graph.service(name).calls.at(-1)?.headers);
    for (const headers of sent) expect(JSON.stringify(headers)).not.toContain(token);
    expect(new Set(sent.map((headers) => headers?.['x-agora-identity'])).size).toBe(2);
  });
});

test('a call without an internal token gets nothing from a service', async () => {
  const response = await fetch(graph.service('goods').url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ _entities(representations: [{ __typename: \\"Product\\", id: \\"p1\\" }]) { __typename } }"}',
  });
  expect(response.status).toBe(401);
});

describe('a token that is not good is refused, rather than taken for nobody', () => {
  const forged = async (alg: string) => {
    const secret =
      alg === 'HS256' ? new TextEncoder().encode('one'.repeat(20)) : (await generateKeyPair(alg)).privateKey;
    return new SignJWT({ ...CUSTOMER, iat: now(), exp: now() + 600 })
      .setProtectedHeader({ alg, kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .sign(secret);
  };
  const unsecured = () =>
    new UnsecuredJWT(CUSTOMER).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('10m').encode();

  const bearer: [string, () => Promise<string> | string][] = [
    ['another issuer', () => office.issue(CUSTOMER, { issuer: 'https://elsewhere.test' })],
    ['another audience', () => office.issue(CUSTOMER, { audience: 'https://elsewhere.test' })],
    ['a key that nobody has', () => office.issue(CUSTOMER, { kid: 'two' })],
    ['a key of the same name', () => forged('EdDSA')],
    ['RS256', () => forged('RS256')],
    ['HS256', () => forged('HS256')],
    ['no algorithm', unsecured],
    ['no end', () => office.issue({ ...CUSTOMER, exp: undefined })],
    ['nobody it is about', () => office.issue({ ...CUSTOMER, sub: undefined })],
    ['a kind that customers cannot be', () => office.issue({ ...CUSTOMER, kind: 'service' })],
    ['staff without scopes', () => office.issue({ ...STAFF, scopes: undefined })],
    ['a beginning in an hour', () => office.issue({ ...CUSTOMER, nbf: now() + 3_600 })],
    ['changed claims', async () => tamper(await office.issue(CUSTOMER))],
    ['nonsense', () => 'nonsense'],
    ['dots', () => '..'],
    ['nothing', () => ''],
    ['four thousand characters', () => 'a'.repeat(4_000)],
  ];

  test.each(bearer)('%s', async (_what, make) => {
    expectRefusal(await askWith(`Bearer ${await make()}`), 'invalid');
  });

  test.each(['Basic dXNlcjpwYXNz', 'bearer', 'token'])('%s', async (authorization) => {
    expectRefusal(await askWith(authorization), 'invalid');
  });

  test('one that has ended is told apart, so that the client can renew it', async () => {
    expectRefusal(await askAs({ ...CUSTOMER, exp: now() - 60 }), 'expired');
  });

  test('clocks may differ by half a minute', async () => {
    const { data } = await askAs({ ...CUSTOMER, exp: now() - 10 });
    expect(data?.me).toContain('cus_1');
  });

  test('no service hears of it', async () => {
    const before = graph.service('goods').calls.length;
    await askWith('Bearer nonsense');
    expect(graph.service('goods').calls).toHaveLength(before);
  });

  function expectRefusal(reply: Reply, reason: string): void {
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(reply.data).toBeUndefined();
    expect(reply.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason } }]);
  }
});

describe('while the keys cannot be had', () => {
  test('who never was here is told to come back, and everybody else goes on', async () => {
    const other = await startGraph([goods]);
    await other.office.close();
    const headers = { authorization: `Bearer ${await other.office.issue(CUSTOMER)}` };
    const reply = await other.ask('{ whoAmI }', { headers });
    expect(reply.status).toBe(503);
    expect(reply.errors).toMatchObject([{ extensions: { code: 'IDENTITY_UNAVAILABLE', retryable: true } }]);
    expect(await other.ask('{ whoAmI }')).toMatchObject({ status: 200, errors: [] });
    await other.office.open();
    expect(await other.ask('{ whoAmI }', { headers })).toMatchObject({ status: 200, errors: [] });
    await other.close();
  });

  test('keys that are known stay good, also when they are due to be looked up again', async () => {
    const other = await startGraph([goods]);
    const ask = async () =>
      other.ask('{ whoAmI }', { headers: { authorization: `Bearer ${await other.office.issue(CUSTOMER)}` } });
    await ask();
    await other.office.close();
    expect(await ask()).toMatchObject({ status: 200, errors: [] });
    const inAnHour = Date.now() + 3_600_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => inAnHour);
    expect(await ask()).toMatchObject({ status: 200, errors: [] });
    await other.office.open();
    clock.mockImplementation(() => inAnHour + 3_600_000);
    const before = other.office.lookups();
    expect(await ask()).toMatchObject({ status: 200, errors: [] });
    expect(await until(() => other.office.lookups() === before + 1, 5_000)).toBe(true);
    clock.mockRestore();
    await other.close();
  });
});

test('keys are looked up once for many tokens', async () => {
  const before = office.lookups();
  for (let i = 0; i < 5; i++) await askAs({ ...CUSTOMER, sub: `cus_${i}` });
  for (let i = 0; i < 5; i++) await askAs(CUSTOMER, { kid: `unknown ${i}` });
  expect(office.lookups()).toBe(before);
});

test('tokens signed on the curve P-256 are good too', async () => {
  const p256 = await openTokenOffice('ES256');
  const other = await startGraph([goods], { JWKS_URL: p256.url });
  const headers = { authorization: `Bearer ${await p256.issue(CUSTOMER)}` };
  expect((await other.ask('{ whoAmI }', { headers })).data?.whoAmI).toContain('cus_1');
  await other.close();
  await p256.close();
});

function tamper(token: string): string {
  const [head, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'cus_2' })).toString('base64url');
  return [head, changed, signature].join('.');
}

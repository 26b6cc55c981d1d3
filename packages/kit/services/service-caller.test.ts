import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import { createInternalSigner, createInternalVerifier, type InternalSigner } from '../identity/internal-token';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import type { CallDocument } from './call-document';
import { ServiceRefusedError, ServiceUnavailableError } from './errors';
import { createServiceCaller, type ServiceCaller } from './service-caller';

const TAKE: CallDocument<{ take: number }, { count: number }> = {
  name: 'Take',
  text: 'mutation Take($count:Int!){take(count:$count)}',
};

let server: Server;
let behave: (request: IncomingMessage, response: ServerResponse) => unknown;
let signer: InternalSigner;
let keys: JSONWebKeySet;
let caller: ServiceCaller;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  signer = await createInternalSigner({ ...(await exportJWK(privateKey)), kid: 'checkout' });
  keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'checkout', kty: 'OKP' }] };
  server = createServer((request, response) => void behave(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  caller = startCaller({ stock: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  behave = (_request, response) => reply(response, 200, { data: { take: 1 } });
});
afterEach(() => caller.close());

/** Long enough for an answer on a machine that has much else to do, in milliseconds. */
const PATIENCE = 2_000;

const startCaller = (urls: Record<string, string>): ServiceCaller =>
  createServiceCaller({
    name: 'checkout',
    signer,
    urls,
    metrics: createMetrics(),
    log: createLog('test', 'silent'),
    timeoutMs: PATIENCE,
  });

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const take = (passOn = {}) => caller.to('stock')(TAKE, { count: 1 }, passOn);

const fault = (code: string, retryable?: boolean) => ({
  data: { take: null },
  errors: [{ message: 'no', extensions: { code, retryable } }],
});

test('a service speaks for itself, and passes on what the request it works for is part of', async () => {
  const seen = new Promise<{ headers: IncomingMessage['headers']; body: unknown }>((resolve) => {
    behave = async (request, response) => {
      resolve({ headers: request.headers, body: await json(request) });
      reply(response, 200, { data: { take: 7 } });
    };
  });
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  expect(await take({ traceparent, correlationId: 'request-4711', locale: 'ko' })).toEqual({ take: 7 });
  const { headers, body } = await seen;
  expect(body).toEqual({ query: TAKE.text, variables: { count: 1 } });
  expect(headers).toMatchObject({ traceparent, 'x-correlation-id': 'request-4711', 'x-locale': 'ko' });
  const token = headers['x-agora-identity'] as string;
  expect(await createInternalVerifier(keys, 'stock')(token)).toEqual({ kind: 'service', name: 'checkout' });
  expect(await createInternalVerifier(keys, 'orders')(token)).toBeUndefined();
});

test('the nearer of deadline and patience is said to the service and waited for', async () => {
  const waits: number[] = [];
  behave = (request) => void waits.push(Number(request.headers['x-deadline-ms']));
  await expect(take({ deadline: new Date(Date.now() + 60) })).rejects.toThrow(ServiceUnavailableError);
  await expect(take({ deadline: new Date(Date.now() + 60_000) })).rejects.toThrow(ServiceUnavailableError);
  expect(waits[0]).toBeGreaterThan(0);
  expect(waits[0]).toBeLessThanOrEqual(60);
  expect(waits[1]).toBe(PATIENCE);
});

test('what is due already is not sent', async () => {
  let calls = 0;
  behave = () => {
    calls += 1;
  };
  await expect(take({ deadline: new Date(Date.now() - 1) })).rejects.toMatchObject({ mayHaveHappened: false });
  expect(calls).toBe(0);
});

test.each<[string, boolean, typeof behave]>([
  ['answers 500', true, (_request, response) => reply(response, 500, { errors: [{ message: 'no' }] })],
  ['hangs up', true, (_request, response) => response.destroy()],
  ['stops in the middle', true, (_request, response) => response.write('{"data":', () => response.destroy())],
  ['says nothing', true, () => {}],
  ['lost its database', true, (_request, response) => reply(response, 200, fault('SERVICE_UNAVAILABLE', true))],
  ['has a bug', true, (_request, response) => reply(response, 200, fault('INTERNAL_SERVER_ERROR'))],
  ['finds it too late', false, (_request, response) => reply(response, 408, fault('DEADLINE_EXCEEDED', true))],
])('a service that %s may work later; whether it did anything: %s', async (_what, mayHaveHappened, behaviour) => {
  behave = behaviour;
  const error = await take().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ServiceUnavailableError);
  expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'stock', mayHaveHappened });
});

test('a service that is not there has certainly done nothing', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const lost = startCaller({ stock: `http://127.0.0.1:${port}` });
  const call = lost.to('stock')(TAKE, { count: 1 });
  await expect(call).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', mayHaveHappened: false });
  await lost.close();
});

test('a service that hangs is not waited for again and again, and not even asked', async () => {
  let calls = 0;
  behave = () => {
    calls += 1;
  };
  await Promise.all([take(), take(), take()].map((call) => expect(call).rejects.toThrow(ServiceUnavailableError)));
  await expect(take()).rejects.toMatchObject({ mayHaveHappened: false });
  expect(calls).toBe(3);
});

test('a service that was asked in a hurry does not count as one that hangs', async () => {
  behave = () => {};
  const hurried = () => take({ deadline: new Date(Date.now() + 20) });
  await Promise.all([1, 2, 3, 4].map(() => expect(hurried()).rejects.toThrow(ServiceUnavailableError)));
  behave = (_request, response) => reply(response, 200, { data: { take: 1 } });
  expect(await take()).toEqual({ take: 1 });
});

test('a service that finds fault with the call itself is not asked again', async () => {
  behave = (_request, response) => reply(response, 200, fault('INVALID_INPUT'));
  const error = await take().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ServiceRefusedError);
  expect(error).toMatchObject({ service: 'stock', document: 'Take', code: 'INVALID_INPUT' });
  expect((error as Error).message).toBe('stock refuses Take: INVALID_INPUT: no');
});

test('a service that is nowhere cannot be asked', () => {
  expect(() => caller.to('orders')).toThrow('checkout does not know where orders is');
});

test('documents know what is sent and what is answered', async () => {
  const { take: taken } = await caller.to('stock')(TAKE, { count: 1 });
  expect(taken satisfies number).toBe(1);
  // @ts-expect-error a count is a number
  await caller.to('stock')(TAKE, { count: 'one' });
});

import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { createCallMetrics } from './call-metrics';
import { openServiceLine } from './service-line';

test('what a line says itself comes instead of what it is given to say', async () => {
  let heard: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    heard = request.headers;
    response.end('{"data":{}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = openServiceLine('stock', `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
    signer: { sign: async () => 'signed' },
    metrics: createCallMetrics(createMetrics().registry),
    log: createLog('test', 'silent'),
    timeoutMs: 2_000,
  });
  const given = {
    ...{ 'x-locale': 'ko', accept: 'text/html', 'x-deadline-ms': '1', 'x-agora-identity': 'forged' },
    ...{ 'content-length': '99', 'transfer-encoding': 'chunked', expect: '100-continue', connection: 'close' },
    ...{ 'keep-alive': '5', upgrade: 'h2c', 'accept-encoding': 'gzip', 'content-encoding': 'gzip' },
  };
  const outcome = await line.call({ principal: { kind: 'anonymous' }, headers: given, body: '{}' });
  await line.close();
  server.close();
  expect(outcome).toMatchObject({ kind: 'answered', answer: { data: {} } });
  expect(heard).toMatchObject({
    'x-locale': 'ko',
    accept: 'application/json',
    'content-type': 'application/json',
    'x-deadline-ms': '2000',
    'x-agora-identity': 'signed',
    'content-length': '2',
    connection: 'keep-alive',
  });
  expect(heard).not.toHaveProperty('accept-encoding');
  expect(heard).not.toHaveProperty('content-encoding');
});

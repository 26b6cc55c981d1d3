import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { createHttpServer, type HttpServer } from './http';
import { createLog } from './log';
import { createMetrics } from './metrics';

const LOOPBACK = '127.0.0.1';

interface Started {
  readonly server: HttpServer;
  readonly url: string;
  readonly arrived: Promise<void>;
  readonly answer: () => void;
  readonly answered: Promise<void>;
}

async function start(log = createLog('test', 'silent')): Promise<Started> {
  const checks = { database: async () => {} };
  const comforts = { redis: () => Promise.reject(new Error('away')) };
  const server = createHttpServer({ log, metrics: createMetrics(), checks, comforts });
  let answer = () => {};
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.app.get('/slow', async () => {
    arrive();
    await answered;
    return 'done';
  });
  server.app.post('/never', async (_request, reply) => {
    arrive();
    return reply.send(new Readable({ read() {} }).once('close', answer));
  });
  server.app.get('/fault', async () => {
    throw new Error('a fault');
  });
  return { server, url: await server.listen({ HOST: LOOPBACK, PORT: 0 }), arrived, answer, answered };
}

test('what a process can do without is shown, and does not keep it from being ready', async () => {
  const { server, url } = await start();
  const response = await fetch(`${url}/health/ready`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ready', checks: { database: 'up', redis: 'down' } });
  await server.drain();
});

test('a client that leaves before its answer is there is no failure, and a fault is one', async () => {
  const lines: string[] = [];
  const { server, url, arrived, answered } = await start(pino({ base: null }, { write: (line) => lines.push(line) }));
  const socket = connect(Number(new URL(url).port), LOOPBACK);
  socket.write('POST /never HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  await arrived;
  socket.destroy();
  await answered;
  expect((await fetch(`${url}/fault`)).status).toBe(500);
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['a fault']);
  await server.drain();
});

test('a request in flight is answered while its process drains', async () => {
  const { server, url, arrived, answer } = await start();
  const reply = fetch(`${url}/slow`);
  await arrived;
  const drained = server.drain();
  answer();
  const response = await reply;
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.text()).toBe('done');
  await drained;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});

test('a process that is replaced goes on to be well, and asks each connection to end', async () => {
  const { server, url, arrived, answer } = await start();
  const reply = fetch(`${url}/slow`);
  await arrived;
  const retired = server.retire();
  const health = await fetch(`${url}/health/ready`);
  expect([health.status, health.headers.get('connection')]).toEqual([200, 'close']);
  answer();
  expect((await reply).headers.get('connection')).toBe('close');
  await retired;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});

test('a connection that never asks for anything does not keep a process from ending', async () => {
  const { server, url } = await start();
  const socket = connect(Number(new URL(url).port), LOOPBACK);
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  await server.drain();
  await closed;
  expect(socket.destroyed).toBe(true);
});

test('a request whose rest does not come does not keep a process from ending, and one that is worked on does', async () => {
  const { server, url, arrived, answer } = await start();
  const open = (words: string) => {
    const socket = connect(Number(new URL(url).port), LOOPBACK);
    socket.write(words);
    return socket;
  };
  const bodyToCome = open(
    'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
  );
  await once(server.app.server, 'request');
  const headToCome = open('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\nGET /slow HTTP/1.1\r\nho');
  await once(headToCome, 'data');
  const reply = fetch(`${url}/slow`);
  await arrived;
  const closed = [bodyToCome, headToCome].map((socket) => once(socket, 'close'));
  const drained = server.drain();
  await Promise.all(closed);
  answer();
  expect(await (await reply).text()).toBe('done');
  await drained;
});

test('a request does not come in for ever', async () => {
  const { server } = await start();
  expect(server.app.server.requestTimeout).toBe(60_000);
  await server.drain();
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const isHealthy = (port: number): Promise<boolean> =>
  promisify(execFile)('bash', [join(__dirname, 'health.sh')], { env: { ...process.env, PORT: String(port) } }).then(
    () => true,
    () => false,
  );

test('a program is healthy while it says that it is ready, and not when it says no or nothing', async () => {
  let status = 200;
  const asked: unknown[] = [];
  const server = createServer(({ method, url }, answer) => {
    asked.push([method, url]);
    answer.writeHead(status).end('{"status":"…"}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  expect(await isHealthy(port)).toBe(true);
  status = 503;
  expect(await isHealthy(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isHealthy(port)).toBe(false);
  expect(asked).toEqual([
    ['GET', '/health/ready'],
    ['GET', '/health/ready'],
  ]);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '#servers';
import type { Service } from '../graph/service';
import { services } from '../graph/services';
import { readBody } from '../read-body';
import { memoised } from './memoised';
import type { Counts, Listening, Message } from './messages';

// The process of all four services.

const counts = { fetches: 0, authorized: 0 };
let delayMs = 0;

async function listen(service: Service): Promise<[name: string, url: string]> {
  const answer = memoised(service);
  const server = createServer(async (request, response) => {
    counts.fetches += 1;
    if (request.headers.authorization !== undefined) counts.authorized += 1;
    const bytes = await answer(await readBody(request));
    const send = () =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.byteLength }).end(bytes);
    if (delayMs > 0) setTimeout(send, delayMs);
    else send();
  });
  server.keepAliveTimeout = 0; // gateways that wait for their turn keep their connections
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  return [service.name, `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/graphql`];
}

process.on('disconnect', () => process.exit());
process.on('message', (message: Message) => {
  if (message !== 'counts') delayMs = message.delayMs;
  process.send?.({ ...counts } satisfies Counts);
});
void Promise.all(services.map(listen)).then((listening) =>
  process.send?.({ urls: Object.fromEntries(listening) } satisfies Listening),
);

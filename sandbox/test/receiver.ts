import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { checkSignature } from '#kit';

/** A webhook as the shop receives it. */
interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: Record<string, Record<string, unknown>>;
  };
  /** What the shop's own check says of it. */
  readonly check: ReturnType<typeof checkSignature>['kind'];
}

/** Stands in for the shop: takes webhooks that are signed rightly, unless told otherwise. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Answer the next webhooks with these, in order. */
  answerNext(...statuses: number[]): void;
  /** Resolves when so many have come. */
  until(count: number): Promise<readonly Received[]>;
  stop(): Promise<void>;
}

export async function startReceiver(secret: string): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const header = request.headers['sandbox-signature'];
    const { kind: check } = checkSignature(String(header), { body, secret, now: new Date() });
    received.push({ headers: request.headers, body, event: JSON.parse(body), check });
    response.statusCode = answers.shift() ?? (check === 'signed' ? 204 : 401);
    response.end();
    server.emit('received');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    answerNext: (...statuses) => void answers.push(...statuses),
    async until(count) {
      while (received.length < count) await once(server, 'received');
      return received;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

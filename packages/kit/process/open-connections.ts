import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Ends connections that a server which closes would wait for in vain: Node counts them as busy. */
export interface OpenConnections {
  /** Those that were opened and never used: browsers and HTTP clients leave some behind. */
  endSilent(): void;
  /** Those that owe nobody an answer, because the rest of a request does not come. */
  endUnasked(): void;
}

/** Keep an eye on the connections of a server. */
export function watchConnections(server: Server): OpenConnections {
  const latest = new Map<Socket, ServerResponse | undefined>();
  server.on('connection', (socket) => {
    latest.set(socket, undefined);
    socket.once('close', () => latest.delete(socket));
  });
  server.on('request', ({ socket }, response) => latest.set(socket, response));

  function endThose(isInVain: (answer: ServerResponse | undefined) => boolean): void {
    for (const [socket, answer] of latest) if (isInVain(answer)) socket.destroy();
  }

  return {
    endSilent: () => endThose((answer) => !answer),
    endUnasked: () => endThose((answer) => !answer?.req.complete || answer.writableFinished),
  };
}

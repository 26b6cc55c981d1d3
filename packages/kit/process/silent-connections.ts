import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keep an eye on connections that were opened and never used. Node counts them as busy, so that a server which closes
 * would wait for them; browsers and HTTP clients leave some behind.
 * @returns what ends them.
 */
export function watchSilentConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    for (const socket of silent) socket.destroy();
  };
}

import { createServer } from 'node:net';

/** Every server this project starts listens here, out of reach of other machines. */
export const LOOPBACK = '127.0.0.1';

/** A port that nothing listens on at this moment. */
export async function freePort(host = LOOPBACK): Promise<number> {
  const port = await tryListening(0, host);
  if (port === undefined) throw new Error(`No free port on ${host}`);
  return port;
}

/** Whether a server could listen on this port now. */
export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await tryListening(port, host)) !== undefined;
}

function tryListening(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

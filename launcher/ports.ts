import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { freePort, isPortFree, LOOPBACK, SetupError } from '#servers';
import { GATEWAY, gatewayHost } from './plan';
import { GATEWAY_PORT } from './roster';

/** A port set aside for a program that will listen on it later. */
interface PortClaim {
  readonly port: number;
  release(): void;
}

/**
 * Set a port aside, or undefined when it is taken. Programs bind their ports long after they were chosen, and two
 * clones may be starting at once; so the claim is the UDP port of the same number, which nobody else here uses, and
 * which the system gives back when this process dies.
 */
async function claimPort(port: number, host = LOOPBACK): Promise<PortClaim | undefined> {
  if (!(await isPortFree(port, host))) return undefined;
  const socket = await bind(port);
  return socket && { port, release: () => socket.close() };
}

/** The ports of a whole shop. */
export interface ShopPorts {
  /** By name of the program. */
  readonly numbers: Readonly<Record<string, number>>;
  release(): void;
}

/**
 * Set the ports of all programs aside.
 * @param others all but the gateway, each with its usual port
 * @param portChoice `usual`: the gateway's is `PORT` or 4000, the others have theirs where those are not taken; `free`: any
 */
export async function claimPorts(
  others: readonly { readonly name: string; readonly port: number }[],
  { portChoice, env }: { portChoice: 'usual' | 'free'; env: NodeJS.ProcessEnv },
): Promise<ShopPorts> {
  const claims = new Map<string, PortClaim>();
  const release = () => {
    for (const claim of claims.values()) claim.release();
  };
  const isFree = portChoice === 'free';
  try {
    claims.set(GATEWAY, isFree ? await claimFreePort() : await claimGatewayPort(env));
    for (const { name, port } of others) claims.set(name, isFree ? await claimFreePort() : await claimUsualPort(port));
  } catch (error) {
    release();
    throw error;
  }
  return { numbers: Object.fromEntries([...claims].map(([name, { port }]) => [name, port])), release };
}

const claimGatewayPort = (env: NodeJS.ProcessEnv): Promise<PortClaim> => {
  const host = gatewayHost(env);
  return env.PORT ? claimGivenPort(env.PORT, host) : claimUsualPort(GATEWAY_PORT, host);
};

/** Set any free port aside. */
async function claimFreePort(): Promise<PortClaim> {
  for (;;) {
    const claim = await claimPort(await freePort());
    if (claim) return claim;
  }
}

/** Set the usual port aside, or, when it is taken, another one. */
async function claimUsualPort(port: number, host?: string): Promise<PortClaim> {
  return (await claimPort(port, host)) ?? (await claimFreePort());
}

/** Set aside the port that the user asked for with `PORT`, and no other. */
async function claimGivenPort(text: string, host?: string): Promise<PortClaim> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetupError('PORT_INVALID', `PORT is "${text}", which is not a port number (1 to 65535).`);
  }
  const claim = await claimPort(port, host);
  if (claim) return claim;
  throw new SetupError(
    'PORT_TAKEN',
    `Port ${port} is taken: another program listens there. Stop it, give another PORT, or none to have a free one chosen.`,
  );
}

async function bind(port: number): Promise<Socket | undefined> {
  const socket = createSocket('udp4').unref();
  const bound = once(socket, 'listening');
  socket.bind({ port, address: LOOPBACK, exclusive: true });
  try {
    await bound;
    return socket;
  } catch {
    return undefined;
  }
}

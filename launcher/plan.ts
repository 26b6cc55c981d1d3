import { LOOPBACK } from '#servers';
import type { Keys } from './keys';
import type { RosterService } from './roster';
import type { SandboxProgram } from './sandbox';

/** Everything the environments of the shop's programs are made from. */
export interface ShopPlan {
  /** Folder of the clone. */
  readonly root: string;
  readonly services: readonly RosterService[];
  readonly sandbox: readonly SandboxProgram[];
  /** Folder in which the sandbox keeps what it knows. */
  readonly sandboxData: string;
  /** The port of every program, by its name. */
  readonly ports: Readonly<Record<string, number>>;
  /** Connection URL of every service's database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Connection URL of the database that events travel through; none when they travel through Redis. */
  readonly bus?: string;
  readonly keys: Keys;
  /** What the launcher itself was started with: names of external servers, log level and the like. */
  readonly env: NodeJS.ProcessEnv;
}

export const GATEWAY = 'gateway';

/** Name of the variable that holds something of one program's own: `DATABASE_URL_CATALOG`. */
export const variableOf = (prefix: string, program: string): string =>
  `${prefix}_${program.toUpperCase().replaceAll('-', '_')}`;

/** Where a program answers, as seen from this machine. */
export function urlOf({ ports, env }: ShopPlan, name: string): string {
  const host = name === GATEWAY ? gatewayHost(env) : LOOPBACK;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return `http://${isEverywhere ? LOOPBACK : host}:${ports[name]}`;
}

/** Only the gateway is meant for other machines, and only when HOST says so. */
export const gatewayHost = (env: NodeJS.ProcessEnv): string => env.HOST || LOOPBACK;

/** Names in access tokens, on which those who sign and those who check them agree. */
export const tokenNames = (env: NodeJS.ProcessEnv): Record<string, string> => ({
  TOKEN_ISSUER: env.TOKEN_ISSUER || 'agora-accounts',
  TOKEN_AUDIENCE: env.TOKEN_AUDIENCE || 'agora',
});

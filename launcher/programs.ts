import { join } from 'node:path';
import { LOOPBACK } from '#servers';
import { type Keys, publicKey } from './keys';
import type { RosterService } from './roster';
import type { Program } from './supervise';

/** Everything the environments of the shop's programs are made from. */
export interface ShopPlan {
  /** Folder of the clone. */
  readonly root: string;
  readonly services: readonly RosterService[];
  /** The port of every service, and of `gateway`. */
  readonly ports: Readonly<Record<string, number>>;
  /** Connection URL of every service's database. */
  readonly databases: Readonly<Record<string, string>>;
  readonly keys: Keys;
  /** What the launcher itself was started with: names of external servers, log level and the like. */
  readonly env: NodeJS.ProcessEnv;
}

export const GATEWAY = 'gateway';

/** Every program of the shop, the gateway last. */
export function listPrograms(plan: ShopPlan, logs: string): Program[] {
  const dist = join(plan.root, 'dist');
  const toProgram = (name: string, folder: string, env: Record<string, string>): Program => ({
    name,
    script: join(dist, folder, 'src', 'main.js'),
    env,
    url: programUrl(plan, name),
    log: join(logs, `${name}.log`),
  });
  return [
    ...plan.services.map(({ name }) => toProgram(name, join('subgraphs', name), serviceEnvironment(plan, name))),
    toProgram(GATEWAY, 'gateway', gatewayEnvironment(plan)),
  ];
}

/** Name of the variable that holds something of one service's own: `DATABASE_URL_CATALOG`. */
export const variableOf = (prefix: string, service: string): string =>
  `${prefix}_${service.toUpperCase().replaceAll('-', '_')}`;

/** The environment of a service, for its main program and for its seed. */
export function serviceEnvironment(plan: ShopPlan, name: string): Record<string, string> {
  const { keys, ports, databases, env } = plan;
  return {
    ...inherited(env),
    HOST: LOOPBACK,
    PORT: String(ports[name]),
    [variableOf('DATABASE_URL', name)]: databases[name] ?? '',
    INTERNAL_JWKS: JSON.stringify({ keys: [publicKey(keys.internal)] }),
    ...(name === 'catalog' ? { PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${ports[name]}` } : {}),
    ...(name === 'accounts' ? { ACCOUNTS_SIGNING_JWK: JSON.stringify(keys.accounts), ...tokenNames(env) } : {}),
  };
}

/** The environment of the gateway. */
function gatewayEnvironment(plan: ShopPlan): Record<string, string> {
  const { root, services, keys, ports, env } = plan;
  const subgraphUrls = services.map(({ name }) => [
    variableOf('SUBGRAPH_URL', name),
    `${programUrl(plan, name)}/graphql`,
  ]);
  return {
    ...inherited(env),
    HOST: gatewayHost(env),
    PORT: String(ports[GATEWAY]),
    SUPERGRAPH_PATH: join(root, 'supergraph.graphql'),
    INTERNAL_SIGNING_JWK: JSON.stringify(keys.internal),
    JWKS_URL: `${programUrl(plan, 'accounts')}/.well-known/jwks.json`,
    ...tokenNames(env),
    ...Object.fromEntries(subgraphUrls),
  };
}

/** Where a program answers, as seen from this machine. */
function programUrl({ ports, env }: ShopPlan, name: string): string {
  const host = name === GATEWAY ? gatewayHost(env) : LOOPBACK;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return `http://${isEverywhere ? LOOPBACK : host}:${ports[name]}`;
}

/** Only the gateway is meant for other machines, and only when HOST says so. */
export const gatewayHost = (env: NodeJS.ProcessEnv): string => env.HOST || LOOPBACK;

const tokenNames = (env: NodeJS.ProcessEnv): Record<string, string> => ({
  TOKEN_ISSUER: env.TOKEN_ISSUER || 'agora-accounts',
  TOKEN_AUDIENCE: env.TOKEN_AUDIENCE || 'agora',
});

/** What all programs may know: not where to listen, and not each other's databases and secrets. */
function inherited(env: NodeJS.ProcessEnv): Record<string, string> {
  const isPrivate = /^(NODE_ENV|PORT|HOST|PUBLIC_URL|DATABASE_URL.*|.*_JWKS?)$/;
  const entries = Object.entries(env).filter(([name]) => !isPrivate.test(name));
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  // The same as in containers, also when tests start the shop: libraries are slower and talk more otherwise.
  const mode = env.NODE_ENV === 'development' ? 'development' : 'production';
  return { ...Object.fromEntries(known), NODE_ENV: mode };
}

import { z } from 'zod';
import { privateJwk, processSettings, readConfig } from '#kit/edge';
import { AUDIENCES } from './explain/may-explain';
import type { Origins } from './plugins/cross-origin';
import { availableCores } from './workers/available-cores';

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

const settings = processSettings.extend({
  /** How many processes answer at the port; `auto` for one for each core. */
  GATEWAY_WORKERS: z.literal('auto').transform(availableCores).or(z.coerce.number().int().min(1)).default(1),
  SUPERGRAPH_PATH: z.string().default('supergraph.graphql'),
  /** How long a service may take for one call, in milliseconds. */
  SUBGRAPH_TIMEOUT_MS: count(5_000),
  /** How long planning one operation may take, in milliseconds, and how much memory, in MiB. */
  PLAN_TIMEOUT_MS: count(10_000),
  PLAN_MEMORY_MIB: count(512),
  /** How much memory documents and compiled operations may take, in MiB, about. */
  PLAN_CACHE_MIB: count(64),
  /** Whether equal queries of one caller that are under way are run once. */
  SHARE_OPERATIONS: z.stringbool().default(true),
  /** Whether equal requests to a service, made for queries of one caller, that are under way are made once. */
  SHARE_FETCHES: z.stringbool().default(true),
  /** Whether answers are compressed; `false` behind a proxy that does it. */
  COMPRESS: z.stringbool().default(true),
  /** Who is shown how the gateway answers. */
  EXPLAIN: z.enum(AUDIENCES).default('staff'),
  /** Labels of progressive overrides that hold for all operations, with commas between them. */
  OVERRIDE_LABELS: z.string().default('').transform(toNames),
  /** Headers of clients that services are sent as they came, with commas between them. */
  FORWARD_HEADERS: z.string().toLowerCase().default('').transform(toNames),
  /** Requests a minute from one address. */
  RATE_LIMIT_ADDRESS: count(6_000),
  /** Requests a minute by one customer or member of staff. */
  RATE_LIMIT_IDENTITY: count(1_200),
  /** Attempts in five minutes to sign in or up or to change a password, for one account from one address. */
  ATTEMPT_LIMIT_ACCOUNT: count(10),
  /** Attempts in five minutes of each such kind, and to refresh a token, from one address. */
  ATTEMPT_LIMIT_ADDRESS: count(100),
  /** Sites whose pages may ask the graph, with commas between them; `*` for all. */
  CORS_ORIGINS: z.string().default('*').transform(toOrigins),
  TRUST_PROXY: z.string().default('false').transform(toTrust),
});

/** Whom the gateway of a shop trusts, and how services know that they can trust it. */
const trust = z.object({
  /** The private key that internal tokens are signed with. */
  INTERNAL_SIGNING_JWK: privateJwk,
  /** Where the public keys of customers' and staff's tokens are. */
  JWKS_URL: z.url({ protocol: /^https?$/ }),
  TOKEN_ISSUER: z.string(),
  TOKEN_AUDIENCE: z.string(),
});

/** What the gateway knows from its environment. */
export interface GatewaySettings extends z.infer<typeof settings> {
  /** Nothing for a gateway that stands alone: it knows nobody, and its services take its calls unsigned. */
  readonly trust?: z.infer<typeof trust>;
  /** Where services are that are not where the supergraph says, by their name in capitals. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

const SUBGRAPH_URL = 'SUBGRAPH_URL_';

/**
 * Read the gateway's settings.
 * @throws ConfigError
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const variables = Object.keys(env).filter((name) => name.startsWith(SUBGRAPH_URL) && env[name]);
  const overrides = Object.fromEntries(variables.map((name) => [name, z.url({ protocol: /^https?$/ })]));
  const all: z.ZodType<z.infer<typeof settings>> = settings.and(z.object(overrides));
  const subgraphUrls = new Map(variables.map((name) => [name.slice(SUBGRAPH_URL.length), String(env[name])]));
  // One of them that is there and the others not is a mistake, and told as that.
  if (Object.keys(trust.shape).every((name) => !env[name])) return { ...readConfig(all, env), subgraphUrls };
  const { INTERNAL_SIGNING_JWK, JWKS_URL, TOKEN_ISSUER, TOKEN_AUDIENCE, ...own } = readConfig(all.and(trust), env);
  return { ...own, trust: { INTERNAL_SIGNING_JWK, JWKS_URL, TOKEN_ISSUER, TOKEN_AUDIENCE }, subgraphUrls };
}

/** Whose `x-forwarded-for` is believed: nobody's, everybody's, or that of proxies at these addresses and networks. */
function toTrust(text: string): boolean | string[] {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.split(',').map((address) => address.trim());
}

function toNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function toOrigins(text: string): Origins {
  return text.trim() === '*' ? '*' : text.split(',').map((origin) => origin.trim());
}

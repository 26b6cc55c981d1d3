import { z } from 'zod';
import { milliseconds, privateJwk, processSettings, readConfig } from '#kit/edge';
import { AUDIENCES } from './explain/may-explain';
import { availableCores } from './workers/available-cores';

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

const names = z.string().transform(toNames);

const workers = z.union([z.literal('auto').transform(availableCores), z.coerce.number().int().min(1)], {
  error: 'must be auto, or a whole number of at least 1',
});

/** As browsers say it in the header `origin`: what is written otherwise would never be the same. */
const origin = z
  .string()
  .regex(/^(null|[a-z][a-z\d+.-]*:\/\/[^/*\sA-Z]+)$/, 'must be * alone, or sites such as https://shop.example');

const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(['loopback', 'linklocal', 'uniquelocal'])]);

const trusted = z.union([z.enum(['true', 'false']).transform((text) => text === 'true'), names.pipe(z.array(proxy))], {
  error: 'must be true or false alone, or addresses and networks of proxies',
});

const settings = processSettings.extend({
  /** How many processes answer at the port; `auto` for one for each core. */
  GATEWAY_WORKERS: workers.default(1),
  SUPERGRAPH_PATH: z.string().default('supergraph.graphql'),
  /** How long a service may take for one call, in milliseconds. */
  SUBGRAPH_TIMEOUT_MS: milliseconds.min(1).default(5_000),
  /** How long planning one operation may take, in milliseconds, and how much memory, in MiB. */
  PLAN_TIMEOUT_MS: milliseconds.min(1).default(10_000),
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
  OVERRIDE_LABELS: names.default([]),
  /** Headers of clients that services are sent as they came, with commas between them. */
  FORWARD_HEADERS: z.string().toLowerCase().transform(toNames).default([]),
  /** Requests a minute from one address. */
  RATE_LIMIT_ADDRESS: count(6_000),
  /** Requests a minute by one customer or member of staff. */
  RATE_LIMIT_IDENTITY: count(1_200),
  /** Attempts in five minutes to sign in or up or to change a password, for one account from one address. */
  ATTEMPT_LIMIT_ACCOUNT: count(10),
  /** Attempts in five minutes of each such kind, and to refresh a token, from one address. */
  ATTEMPT_LIMIT_ADDRESS: count(100),
  /** Sites whose pages may ask the graph, with commas between them; `*` for all. */
  CORS_ORIGINS: z
    .literal('*')
    .or(names.pipe(z.array(origin)))
    .default('*'),
  /** Whose `x-forwarded-for` is believed: everybody's, nobody's, or that of proxies at these addresses and networks. */
  TRUST_PROXY: trusted.default(false),
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

function toNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

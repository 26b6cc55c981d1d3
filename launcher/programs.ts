import { join } from 'node:path';
import { LOOPBACK } from '#servers';
import { publicKey } from './keys';
import { ownVariables } from './own-variables';
import { GATEWAY, gatewayHost, type ShopPlan, tokenNames, urlOf, variableOf } from './plan';
import type { RosterService } from './roster';
import type { Program } from './supervise';

/** Every program of the shop: the sandbox first, the gateway last. */
export function listPrograms(plan: ShopPlan, logs: string): Program[] {
  const toProgram = (name: string, folder: string, env: Record<string, string>): Program => ({
    name,
    script: join(plan.root, 'dist', folder, 'src', 'main.js'),
    env,
    url: urlOf(plan, name),
    log: join(logs, `${name}.log`),
  });
  return [
    ...plan.sandbox.map(({ name }) => toProgram(name, join('sandbox', name), sandboxEnvironment(plan, name))),
    ...plan.services.map(({ name }) => toProgram(name, join('subgraphs', name), serviceEnvironment(plan, name))),
    toProgram(GATEWAY, 'gateway', gatewayEnvironment(plan)),
  ];
}

/** The environment of a service, for its main program and for its seed. */
export function serviceEnvironment(plan: ShopPlan, name: string): Record<string, string> {
  const service = plan.services.find((one) => one.name === name);
  return {
    ...inherited(plan.env),
    ...place(plan, name),
    [variableOf('DATABASE_URL', name)]: plan.databases[name] ?? '',
    ...(plan.bus ? { BUS_DATABASE_URL: plan.bus } : {}),
    INTERNAL_JWKS: JSON.stringify({ keys: [plan.keys.internal, ...serviceKeys(plan)].map(publicKey) }),
    ...(service ? callerVariables(plan, service) : {}),
    ...ownVariables(plan, name),
  };
}

/** The keys of the services that ask others. */
const serviceKeys = ({ services, keys }: ShopPlan) =>
  services.filter(({ callees }) => callees.length > 0).flatMap(({ name }) => keys.services[name] ?? []);

/** What a service needs to ask others: a key of its own, and where they are. */
function callerVariables(plan: ShopPlan, { name, callees }: RosterService): Record<string, string> {
  if (callees.length === 0) return {};
  const urls = callees.map((callee) => [variableOf('SERVICE_URL', callee), urlOf(plan, callee)]);
  return { SERVICE_SIGNING_JWK: JSON.stringify(plan.keys.services[name]), ...Object.fromEntries(urls) };
}

function sandboxEnvironment(plan: ShopPlan, name: string): Record<string, string> {
  return {
    ...inherited(plan.env),
    ...place(plan, name),
    SANDBOX_DATA: plan.sandboxData,
    ...ownVariables(plan, name),
  };
}

function gatewayEnvironment(plan: ShopPlan): Record<string, string> {
  const subgraphUrls = plan.services.map(({ name }) => [
    variableOf('SUBGRAPH_URL', name),
    `${urlOf(plan, name)}/graphql`,
  ]);
  return {
    ...inherited(plan.env),
    ...place(plan, GATEWAY),
    SUPERGRAPH_PATH: join(plan.root, 'supergraph.graphql'),
    INTERNAL_SIGNING_JWK: JSON.stringify(plan.keys.internal),
    EXPLAIN: plan.env.EXPLAIN || 'everybody', // whoever runs a shop on a machine of their own may look into it
    JWKS_URL: `${urlOf(plan, 'accounts')}/.well-known/jwks.json`,
    ...tokenNames(plan.env),
    ...Object.fromEntries(subgraphUrls),
  };
}

const place = ({ ports, env }: ShopPlan, name: string) => ({
  HOST: name === GATEWAY ? gatewayHost(env) : LOOPBACK,
  PORT: String(ports[name]),
});

/** What is one program's business: where it listens, its databases, its addresses, its secrets. */
const PRIVATE =
  /^(NODE_ENV|PORT|HOST|(PUBLIC|SERVICE|SUBGRAPH|DATABASE|BUS_DATABASE|SMTP|STOREFRONT)_URL.*|STRIPE_.*|.*_(JWKS?|KEY|SECRET))$/;

/** What all programs may know. */
function inherited(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter(([name]) => !PRIVATE.test(name));
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  // The same as in containers, also when tests start the shop: libraries are slower and talk more otherwise.
  const mode = env.NODE_ENV === 'development' ? 'development' : 'production';
  return { ...Object.fromEntries(known), NODE_ENV: mode };
}

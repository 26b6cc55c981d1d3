import { composeServices } from '@apollo/composition';
import { type GraphQLFormattedError, parse } from 'graphql';
import { exportJWK, generateKeyPair } from 'jose';
import { createLog, createMetrics, type HttpServer } from '#kit';
import { LOOPBACK } from '#servers';
import { readSettings } from '../../src/config';
import { createGateway } from '../../src/gateway';
import { type FakeService, type ServiceDefinition, startService } from './fake-service';
import { AUDIENCE, ISSUER, openTokenOffice, type TokenOffice } from './token-office';

/** What the graph answered. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** The codes of the errors, in order. */
  readonly codes: readonly unknown[];
}

/** A gateway over services of a test. */
export interface TestGraph {
  readonly url: string;
  readonly gateway: HttpServer;
  readonly office: TokenOffice;
  service(name: string): FakeService;
  ask(query: string, options?: { variables?: unknown; headers?: Record<string, string> }): Promise<Reply>;
  send(init: RequestInit & { path?: string }): Promise<Reply>;
  /** Give the gateway another supergraph from now on. */
  use(supergraphSdl: string): void;
  close(): Promise<void>;
}

/** Start services and a gateway over them. `env` adds to or overrides the gateway's environment. */
export async function startGraph(
  definitions: readonly ServiceDefinition[],
  env: NodeJS.ProcessEnv = {},
): Promise<TestGraph> {
  const office = await openTokenOffice();
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'gateway' }] };
  const services = await Promise.all(definitions.map((definition) => startService(definition, keys)));
  const settings = readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    INTERNAL_SIGNING_JWK: JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'gateway' }),
    JWKS_URL: office.url,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    SUBGRAPH_TIMEOUT_MS: '1000',
    ...env,
  });
  let update: (supergraphSdl: string) => void = () => {};
  const gateway = await createGateway(settings, {
    supergraph: {
      async initialize(hooks) {
        update = hooks.update;
        return { supergraphSdl: compose(services) };
      },
    },
    log: createLog('gateway', settings.LOG_LEVEL),
    metrics: createMetrics(),
  });
  const origin = await gateway.listen({ HOST: LOOPBACK, PORT: 0 });

  async function send({ path = '/graphql', ...init }: RequestInit & { path?: string }): Promise<Reply> {
    const response = await fetch(origin + path, init);
    const text = await response.text();
    const body = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
    const errors: readonly GraphQLFormattedError[] = body.errors ?? [];
    const codes = errors.map(({ extensions }) => extensions?.code);
    return { status: response.status, headers: response.headers, text, data: body.data, errors, codes };
  }

  return {
    url: `${origin}/graphql`,
    gateway,
    office,
    service(name) {
      const found = services.find((service) => service.name === name);
      if (!found) throw new Error(`this graph has no ${name}`);
      return found;
    },
    ask: (query, { variables, headers } = {}) =>
      send({
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    send,
    use: (supergraphSdl) => update(supergraphSdl),
    async close() {
      for (const service of services) await service.stop();
      await gateway.drain();
      await office.close();
    },
  };
}

/** The supergraph of services, as it would be committed. */
export function compose(services: readonly (ServiceDefinition & { url: string })[]): string {
  const result = composeServices(services.map(({ name, url, typeDefs }) => ({ name, url, typeDefs: parse(typeDefs) })));
  if (!result.supergraphSdl) throw new Error(result.errors?.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

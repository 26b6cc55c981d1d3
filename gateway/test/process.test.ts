import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { freePort, LOOPBACK, until } from '#servers';
import { type FakeService, type ServiceDefinition, startService } from './harness/fake-service';
import { compose } from './harness/graph';
import { type GatewayProcess, runGateway } from './harness/run-gateway';

// The gateway as it is run: a process, with an environment and signals.

let release = () => {};
const released = new Promise<void>((resolve) => {
  release = resolve;
});
const slow: ServiceDefinition = {
  name: 'slow-poke',
  typeDefs: 'type Query { quick: Int slow(n: Int): Int }',
  resolvers: { Query: { quick: () => 1, slow: (_: unknown, { n }: { n: number }) => released.then(() => n) } },
};

const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
let secret: JWK;
let service: FakeService;
const started: GatewayProcess[] = [];
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  secret = { ...(await exportJWK(privateKey)), kid: 'gateway' };
  service = await startService(slow, { keys: [{ ...(await exportJWK(publicKey)), kid: 'gateway' }] });
  const elsewhere = { ...service, url: 'http://localhost:1/graphql' };
  writeFileSync(join(folder, 'supergraph.graphql'), compose([elsewhere]));
});
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await service.stop();
  rmSync(folder, { recursive: true });
});

function run(env: NodeJS.ProcessEnv): GatewayProcess {
  const gateway = runGateway(env);
  started.push(gateway);
  return gateway;
}

const environment = (port: number) => ({
  PORT: String(port),
  SUPERGRAPH_PATH: join(folder, 'supergraph.graphql'),
  SUBGRAPH_URL_SLOW_POKE: service.url,
  INTERNAL_SIGNING_JWK: JSON.stringify(secret),
  JWKS_URL: 'http://localhost:1/.well-known/jwks.json',
  TOKEN_ISSUER: 'issuer',
  TOKEN_AUDIENCE: 'audience',
});

test('every request that has begun is answered before the process ends', async () => {
  const port = await freePort();
  const { child, output, ended } = run(environment(port));
  expect(await until(() => output().includes('listening'), 40_000)).toBe(true);
  const ask = async (query: string) => {
    const response = await fetch(`http://${LOOPBACK}:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as unknown;
  };
  expect(await ask('{ quick }')).toEqual({ data: { quick: 1 } });
  const metrics = await (await fetch(`http://${LOOPBACK}:${port}/metrics`)).text();
  expect(metrics).toContain('process_cpu_seconds_total');
  const numbers = [1, 2, 3, 4, 5, 6];
  const before = service.calls.length;
  const replies = Promise.all(numbers.map((n) => ask(`{ slow(n: ${n}) }`)));
  expect(await until(() => service.calls.length === before + numbers.length, 10_000)).toBe(true);
  child.kill('SIGTERM');
  expect(await until(() => output().includes('draining'), 10_000)).toBe(true);
  release();
  expect(await replies).toEqual(numbers.map((n) => ({ data: { slow: n } })));
  expect(await ended).toEqual([0, null]);
  await expect(ask('{ quick }')).rejects.toThrow();
});

test('an environment that will not do is told whole, and ends the process', async () => {
  const { ended, output } = run({ PORT: 'many', SUBGRAPH_URL_CATALOG: 'nowhere', INTERNAL_SIGNING_JWK: '{}' });
  expect(await ended).toEqual([1, null]);
  for (const variable of ['PORT', 'SUBGRAPH_URL_CATALOG', 'INTERNAL_SIGNING_JWK', 'JWKS_URL', 'TOKEN_ISSUER']) {
    expect(output()).toContain(variable);
  }
});

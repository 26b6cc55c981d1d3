import { listPrograms, type ShopPlan } from './programs';

const plan: ShopPlan = {
  root: '/clone',
  services: [
    { name: 'accounts', port: 4001, routingUrl: '', schemaFile: '' },
    { name: 'catalog', port: 4002, routingUrl: '', schemaFile: '' },
  ],
  ports: { accounts: 5001, catalog: 5002, gateway: 5000 },
  databases: { accounts: 'postgresql://db/accounts', catalog: 'postgresql://db/catalog' },
  keys: {
    internal: { kty: 'OKP', kid: 'gateway', x: 'public', d: 'internal-secret' },
    accounts: { kty: 'OKP', kid: 'acc', x: 'public', d: 'accounts-secret' },
  },
  env: {
    PATH: '/bin',
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    REDIS_URL: 'redis://r',
    DATABASE_URL_CATALOG: 'old',
    PORT: '80',
    HOST: '0.0.0.0',
  },
};

const environments = Object.fromEntries(listPrograms(plan, '/logs').map(({ name, env }) => [name, env]));

test('a service gets its own database, its own port, and who may call it', () => {
  expect(environments.catalog).toEqual({
    PATH: '/bin',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    REDIS_URL: 'redis://r',
    HOST: '127.0.0.1',
    PORT: '5002',
    DATABASE_URL_CATALOG: 'postgresql://db/catalog',
    INTERNAL_JWKS: JSON.stringify({ keys: [{ kty: 'OKP', kid: 'gateway', x: 'public' }] }),
    PUBLIC_URL: 'http://localhost:5002',
  });
});

test('only accounts can sign access tokens, and only the gateway internal ones', () => {
  const whoKnows = (secret: string) =>
    Object.keys(environments).filter((name) => JSON.stringify(environments[name]).includes(secret));
  expect(whoKnows('accounts-secret')).toEqual(['accounts']);
  expect(whoKnows('internal-secret')).toEqual(['gateway']);
});

test('the gateway finds every service, and those who sign and check tokens agree on names', () => {
  const { gateway, accounts } = environments;
  expect(gateway).toMatchObject({
    HOST: '0.0.0.0',
    PORT: '5000',
    SUPERGRAPH_PATH: '/clone/supergraph.graphql',
    SUBGRAPH_URL_ACCOUNTS: 'http://127.0.0.1:5001/graphql',
    SUBGRAPH_URL_CATALOG: 'http://127.0.0.1:5002/graphql',
    JWKS_URL: 'http://127.0.0.1:5001/.well-known/jwks.json',
  });
  expect(gateway).not.toHaveProperty('DATABASE_URL_CATALOG');
  expect([gateway?.TOKEN_ISSUER, gateway?.TOKEN_AUDIENCE]).toEqual([accounts?.TOKEN_ISSUER, accounts?.TOKEN_AUDIENCE]);
  expect(gateway?.TOKEN_ISSUER).toBeTruthy();
});

test('each program is a file, an address and a log', () => {
  expect(listPrograms(plan, '/logs').map(({ script, url, log }) => [script, url, log])).toEqual([
    ['/clone/dist/subgraphs/accounts/src/main.js', 'http://127.0.0.1:5001', '/logs/accounts.log'],
    ['/clone/dist/subgraphs/catalog/src/main.js', 'http://127.0.0.1:5002', '/logs/catalog.log'],
    ['/clone/dist/gateway/src/main.js', 'http://127.0.0.1:5000', '/logs/gateway.log'],
  ]);
});

import type { ShopPlan } from './plan';
import { listPrograms } from './programs';

const plan: ShopPlan = {
  root: '/clone',
  services: [
    { name: 'accounts', port: 4001, routingUrl: '', schemaFile: '', callees: [] },
    { name: 'catalog', port: 4002, routingUrl: '', schemaFile: '', callees: [] },
    { name: 'checkout', port: 4007, routingUrl: '', schemaFile: '', callees: ['catalog', 'payments'] },
    { name: 'payments', port: 4009, routingUrl: '', schemaFile: '', callees: [] },
  ],
  sandbox: [
    { name: 'payment-provider', port: 4101, title: 'payment provider' },
    { name: 'carrier', port: 4102, title: 'carrier' },
    { name: 'mail', port: 4103, title: 'mail' },
  ],
  sandboxData: '/data/sandbox',
  ports: {
    accounts: 5001,
    catalog: 5002,
    checkout: 5007,
    payments: 5009,
    gateway: 5000,
    'payment-provider': 5101,
    carrier: 5102,
    mail: 5103,
    smtp: 5104,
  },
  databases: { accounts: 'postgresql://db/accounts', catalog: 'postgresql://db/catalog' },
  bus: 'postgresql://db/bus',
  keys: {
    internal: { kty: 'OKP', kid: 'gateway', x: 'public', d: 'internal-secret' },
    accounts: { kty: 'OKP', kid: 'acc', x: 'public', d: 'accounts-secret' },
    services: {
      checkout: { kty: 'OKP', kid: 'checkout', x: 'public', d: 'checkout-secret' },
      retired: { kty: 'OKP', kid: 'retired', x: 'public', d: 'retired-secret' },
    },
    secrets: {
      ORDER_LINK_SECRET: 'link-secret',
      SANDBOX_CARRIER_KEY: 'carrier-key',
      SANDBOX_PAYMENT_KEY: 'payment-key',
      SANDBOX_WEBHOOK_SECRET: 'webhook-secret',
    },
  },
  env: {
    PATH: '/bin',
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    REDIS_URL: 'redis://r',
    DATABASE_URL_CATALOG: 'old',
    STRIPE_SECRET_KEY: 'sk_test',
    SOME_API_KEY: 'theirs',
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
    BUS_DATABASE_URL: 'postgresql://db/bus',
    INTERNAL_JWKS: JSON.stringify({
      keys: ['gateway', 'checkout'].map((kid) => ({ kty: 'OKP', kid, x: 'public' })),
    }),
    PUBLIC_URL: 'http://localhost:5002',
  });
});

test.each([
  ['accounts-secret', ['accounts']],
  ['internal-secret', ['gateway']],
  ['checkout-secret', ['checkout']],
  ['payment-key', ['payment-provider', 'payments']],
  ['webhook-secret', ['payment-provider', 'carrier', 'payments']],
  ['sk_test', ['payments']],
  ['theirs', []],
])('%s is known to %j alone', (secret, expected) => {
  const whoKnows = Object.keys(environments).filter((name) => JSON.stringify(environments[name]).includes(secret));
  expect(whoKnows).toEqual(expected);
});

test('a service that asks others knows where they are', () => {
  expect(environments.checkout).toMatchObject({
    SERVICE_URL_CATALOG: 'http://127.0.0.1:5002',
    SERVICE_URL_PAYMENTS: 'http://127.0.0.1:5009',
  });
  expect(environments.checkout).not.toHaveProperty('SERVICE_URL_ACCOUNTS');
  expect(environments.catalog).not.toHaveProperty('SERVICE_SIGNING_JWK');
});

test('the sandbox knows whom to tell what happened, of those that are there', () => {
  expect(environments['payment-provider']).toMatchObject({
    SANDBOX_DATA: '/data/sandbox',
    PUBLIC_URL: 'http://localhost:5101',
    PAYMENT_WEBHOOK_URL: 'http://127.0.0.1:5009/webhooks/sandbox',
  });
  expect(environments.payments?.SANDBOX_PAYMENT_URL).toBe('http://127.0.0.1:5101');
  expect(environments.carrier).not.toHaveProperty('CARRIER_WEBHOOK_URL');
  expect(environments.mail?.SMTP_PORT).toBe('5104');
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
  const programs = listPrograms(plan, '/logs').map(({ script, url, log }) => [script, url, log]);
  expect(programs).toHaveLength(8);
  expect(programs).toEqual(
    expect.arrayContaining([
      ['/clone/dist/sandbox/mail/src/main.js', 'http://127.0.0.1:5103', '/logs/mail.log'],
      ['/clone/dist/subgraphs/catalog/src/main.js', 'http://127.0.0.1:5002', '/logs/catalog.log'],
      ['/clone/dist/gateway/src/main.js', 'http://127.0.0.1:5000', '/logs/gateway.log'],
    ]),
  );
});

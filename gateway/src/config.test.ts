import { readSettings } from './config';

const read = (env: NodeJS.ProcessEnv) => readSettings({ PORT: '4000', ...env });

test.each([
  ['GATEWAY_WORKERS', 'many'],
  ['GATEWAY_WORKERS', '1.5'],
  ['SUBGRAPH_TIMEOUT_MS', '0'],
  ['SUBGRAPH_TIMEOUT_MS', '9999999999'],
  ['PLAN_TIMEOUT_MS', '9999999999'],
  ['DRAIN_DELAY_MS', '10001'],
  ['TRUST_PROXY', 'TRUE'],
  ['TRUST_PROXY', '1'],
  ['TRUST_PROXY', '10.0.0.0/8,proxy'],
  ['CORS_ORIGINS', 'shop.example'],
  ['CORS_ORIGINS', 'https://shop.example/'],
  ['CORS_ORIGINS', 'https://Shop.example'],
  ['CORS_ORIGINS', 'https://*.shop.example'],
  ['CORS_ORIGINS', 'https://shop.example,*'],
])('%s=%s is refused, and it is said why', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`- ${name}\\S*: (must be|Too )`));
});

test('proxies are believed that are named', () => {
  expect(read({}).TRUST_PROXY).toBe(false);
  expect(read({ TRUST_PROXY: 'true' }).TRUST_PROXY).toBe(true);
  const proxies = ['10.0.0.0/8', '192.168.1.1', 'fd00::/8', '::1', 'loopback'];
  expect(read({ TRUST_PROXY: proxies.join(', ') }).TRUST_PROXY).toEqual(proxies);
});

test('sites may ask that are named', () => {
  expect(read({}).CORS_ORIGINS).toBe('*');
  expect(read({ CORS_ORIGINS: '*' }).CORS_ORIGINS).toBe('*');
  const origins = ['https://shop.example', 'http://localhost:3000', 'capacitor://localhost'];
  expect(read({ CORS_ORIGINS: origins.join(', ') }).CORS_ORIGINS).toEqual(origins);
});

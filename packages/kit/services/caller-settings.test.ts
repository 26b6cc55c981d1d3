import { ConfigError, readConfig, subgraphSettings } from '../process/config';
import { callerSettings } from './caller-settings';

const settings = subgraphSettings('checkout').and(callerSettings(['inventory', 'gift-cards']));

const key = { kty: 'OKP', crv: 'Ed25519', kid: 'checkout', x: 'x', d: 'd' };
const env = {
  PORT: '4007',
  DATABASE_URL_CHECKOUT: 'postgresql://localhost/checkout',
  INTERNAL_JWKS: '{"keys":[]}',
  SERVICE_SIGNING_JWK: JSON.stringify(key),
  SERVICE_URL_INVENTORY: 'http://inventory:4004',
  SERVICE_URL_GIFT_CARDS: 'http://gift-cards:4011',
  SERVICE_URL_REVIEWS: 'http://reviews:4005',
};

test('a service knows where those are whom it asks, besides what every service knows', () => {
  expect(readConfig(settings, env)).toMatchObject({
    PORT: 4007,
    databaseUrl: 'postgresql://localhost/checkout',
    SERVICE_SIGNING_JWK: key,
    serviceUrls: { inventory: 'http://inventory:4004', 'gift-cards': 'http://gift-cards:4011' },
  });
});

test('what is missing is reported together with everything else', () => {
  const read = () =>
    readConfig(settings, { ...env, PORT: '', SERVICE_SIGNING_JWK: '', SERVICE_URL_GIFT_CARDS: 'there' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT: (.|\n)*SERVICE_SIGNING_JWK: (.|\n)*SERVICE_URL_GIFT_CARDS: /);
});

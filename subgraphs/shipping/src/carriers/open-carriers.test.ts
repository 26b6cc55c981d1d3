import { openCarriers } from './open-carriers';

const complete = {
  SANDBOX_CARRIER_URL: 'http://127.0.0.1:4102',
  SANDBOX_CARRIER_KEY: 'key',
  SANDBOX_WEBHOOK_SECRET: 'secret',
};

test('a carrier is asked when all that it needs is there', async () => {
  const carriers = openCarriers(complete);
  expect(carriers.map(({ code }) => code)).toEqual(['sandbox']);
  await Promise.all(carriers.map((carrier) => carrier.close()));
});

test('without its address it is not asked', () => {
  expect(openCarriers({ ...complete, SANDBOX_CARRIER_URL: undefined })).toEqual([]);
});

test.each([
  ['SANDBOX_CARRIER_KEY', undefined],
  ['SANDBOX_WEBHOOK_SECRET', undefined],
  ['SANDBOX_WEBHOOK_SECRET', ''],
])('with its address and %s %j the shop does not start', (name, value) => {
  expect(() => openCarriers({ ...complete, [name]: value })).toThrow(name);
});

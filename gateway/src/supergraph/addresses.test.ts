import type { Logger } from '#kit/edge';
import { addressesOf } from './addresses';

const services = [
  { name: 'goods', url: 'http://goods/graphql' },
  { name: 'price-list', url: 'http://prices/graphql' },
];
const warn = jest.fn();
const log = { warn } as unknown as Logger;
beforeEach(() => warn.mockClear());

test('services are where the supergraph says, unless something else is set', () => {
  const found = addressesOf(services, new Map([['PRICE_LIST', 'http://127.0.0.1:1/']]), log);
  expect([...found]).toEqual([
    ['goods', 'http://goods/graphql'],
    ['price-list', 'http://127.0.0.1:1/'],
  ]);
  expect(warn).not.toHaveBeenCalled();
});

test('it is told when an address is set for nobody', () => {
  addressesOf(services, new Map([['GODOS', 'http://127.0.0.1:1/']]), log);
  expect(warn.mock.calls).toEqual([[{ service: 'GODOS' }, expect.any(String)]]);
});

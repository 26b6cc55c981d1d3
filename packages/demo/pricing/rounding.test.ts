import { toShelfPrice } from './rounding';

test.each([
  [137, 'EUR', 149],
  [2_430, 'EUR', 2_399],
  [12_345, 'EUR', 11_900],
  [12_600, 'EUR', 12_900],
  [300, 'KRW', 4_900],
  [2_430, 'KRW', 38_900],
  [12_345, 'KRW', 199_000],
  [200, 'KWD', 750],
  [3_800, 'KWD', 12_750],
] as const)('%i euro cents are sold in %s for %i', (euroCents, currencyCode, price) => {
  expect(toShelfPrice(euroCents, currencyCode)).toBe(price);
});

test('nothing is given away', () => {
  for (const currencyCode of ['EUR', 'KRW', 'KWD'] as const)
    expect(toShelfPrice(0.01, currencyCode)).toBeGreaterThan(0);
});

test('a currency the shop does not sell in is refused', () => {
  expect(() => toShelfPrice(100, 'USD')).toThrow(RangeError);
});

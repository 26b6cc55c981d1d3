import fc from 'fast-check';
import { CURRENCIES, type CurrencyCode, formatMinor, money } from './money';

const currencies = Object.keys(CURRENCIES) as CurrencyCode[];

test.each([
  [0, 'EUR', '0.00'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [12345, 'USD', '123.45'],
  [12345, 'JPY', '12345'],
  [12345, 'KWD', '12.345'],
  [7, 'KWD', '0.007'],
] as const)('%i minor units of %s read %s', (amountMinor, currencyCode, text) => {
  expect(formatMinor(money(amountMinor, currencyCode))).toBe(text);
});

test('an amount that is not a whole number is refused', () => {
  expect(() => money(0.5, 'EUR')).toThrow(RangeError);
  expect(() => money(2 ** 53, 'EUR')).toThrow(RangeError);
});

test('writing an amount loses no minor unit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (amountMinor, currencyCode) => {
      const digits = formatMinor(money(amountMinor, currencyCode)).replace('.', '');
      expect(Number(digits)).toBe(amountMinor === 0 ? 0 : amountMinor);
    }),
  );
});

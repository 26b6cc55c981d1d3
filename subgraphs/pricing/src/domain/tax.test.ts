import fc from 'fast-check';
import { CURRENCIES, type CurrencyCode, money } from '#contracts';
import { MAX_AMOUNT_MINOR, splitTax, toPercent, WHOLE } from './tax';

const currency = fc.constantFrom(...(Object.keys(CURRENCIES) as CurrencyCode[]));
const amount = fc.oneof(fc.nat(100_000), fc.nat(MAX_AMOUNT_MINOR));
const rate = fc.oneof(fc.constantFrom(0, 550, 700, 1000, 1900), fc.nat(WHOLE));

test.each([
  // what, amount, rate, included → net, tax, gross
  ['EUR at 19 %, included', 1999, 'EUR', 1900, true, 1680, 319, 1999],
  ['EUR at 19 %, on top', 1680, 'EUR', 1900, false, 1680, 319, 1999],
  ['half a cent goes up', 250, 'EUR', 1000, false, 250, 25, 275],
  ['exactly half a cent goes up', 5, 'EUR', 1000, false, 5, 1, 6],
  ['less than half a cent goes down', 4, 'EUR', 1000, false, 4, 0, 4],
  ['exactly half a cent of included tax goes up', 3, 'EUR', 10_000, true, 1, 2, 3],
  ['KRW has no smaller unit', 38_900, 'KRW', 1000, true, 35_364, 3_536, 38_900],
  ['JPY has no smaller unit', 105, 'JPY', 1000, false, 105, 11, 116],
  ['KWD has three digits', 12_750, 'KWD', 500, false, 12_750, 638, 13_388],
  ['no tax', 12_750, 'KWD', 0, true, 12_750, 0, 12_750],
  ['nothing', 0, 'EUR', 1900, true, 0, 0, 0],
] as const)('%s', (_what, minor, code, basisPoints, included, net, tax, gross) => {
  expect(splitTax(money(minor, code), basisPoints, included)).toEqual({
    net: money(net, code),
    tax: money(tax, code),
    gross: money(gross, code),
  });
});

test('net and tax are gross, to the last minor unit, and the amount given stays as it is', () => {
  fc.assert(
    fc.property(amount, currency, rate, fc.boolean(), (minor, code, basisPoints, included) => {
      const given = money(minor, code);
      const { net, tax, gross } = splitTax(given, basisPoints, included);
      expect(net.amountMinor + tax.amountMinor).toBe(gross.amountMinor);
      expect(included ? gross : net).toEqual(given);
      expect([net, tax, gross].map(({ currencyCode }) => currencyCode)).toEqual([code, code, code]);
    }),
  );
});

test('the tax is the whole number nearest to the true one, the upper one of two that are as near', () => {
  fc.assert(
    fc.property(amount, currency, rate, fc.boolean(), (minor, code, basisPoints, included) => {
      const tax = BigInt(splitTax(money(minor, code), basisPoints, included).tax.amountMinor);
      const whole = BigInt(included ? WHOLE + basisPoints : WHOLE);
      // Twice the error, in parts of `whole`: rounding half up leaves it within (-whole, whole].
      const error = 2n * (tax * whole - BigInt(minor) * BigInt(basisPoints));
      expect(error > -whole && error <= whole).toBe(true);
    }),
  );
});

test('tax that was put on top and is then taken out again is the same, or was rounded by one minor unit at most', () => {
  fc.assert(
    fc.property(amount, rate, (minor, basisPoints) => {
      const onTop = splitTax(money(minor, 'EUR'), basisPoints, false);
      fc.pre(onTop.gross.amountMinor <= MAX_AMOUNT_MINOR);
      const takenOut = splitTax(onTop.gross, basisPoints, true);
      expect(Math.abs(takenOut.net.amountMinor - minor)).toBeLessThanOrEqual(1);
    }),
  );
});

test('every rate reads as the decimal number of percent that it is', () => {
  expect([1900, 550, 725, 7, 0, WHOLE].map(toPercent)).toEqual(['19', '5.5', '7.25', '0.07', '0', '100']);
  for (let rate = 0; rate <= WHOLE; rate += 1) expect(toPercent(rate)).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
});

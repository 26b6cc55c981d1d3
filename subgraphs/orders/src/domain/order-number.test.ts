import fc from 'fast-check';
import { orderNumber, readOrderNumber } from './order-number';

const drawn = fc.integer({ min: 100_001, max: 9_999_999_999 });

test('a number is read as it was written, with its hyphen, without it, and with spaces', () => {
  fc.assert(
    fc.property(drawn, (n) => {
      const number = orderNumber(n);
      expect([number, number.replace('-', ''), ` ${number.replace('-', ' ')} `].map(readOrderNumber)).toEqual(
        Array.from({ length: 3 }, () => number),
      );
    }),
  );
});

test('a wrong digit makes no other number', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), fc.integer({ min: 1, max: 9 }), (n, place, shift) => {
      const digits = [...orderNumber(n).replace('-', '')];
      const at = place % digits.length;
      digits[at] = String((Number(digits[at]) + shift) % 10);
      expect(readOrderNumber(digits.join(''))).toBeUndefined();
    }),
  );
});

test('two digits that changed places make no other number', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), (n, place) => {
      const digits = [...orderNumber(n).replace('-', '')];
      const at = place % (digits.length - 1);
      const [a = '', b = ''] = digits.slice(at, at + 2);
      fc.pre(a !== b);
      digits.splice(at, 2, b, a);
      expect(readOrderNumber(digits.join(''))).toBeUndefined();
    }),
  );
});

test.each(['', 'x', '-', '100001', '100001--86', '1e5-10', '٣٤٥٦٧٨'])('%j is no number', (text) => {
  expect(readOrderNumber(text)).toBeUndefined();
});

import fc from 'fast-check';
import { toGiftCardCode, toVoucherCode } from '#contracts';
import { createCode, VOUCHER_CODE } from './code';

test('a code has groups of letters that are not misread', () => {
  const chance = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_none, at) => at * 37);
  expect(createCode(2, chance)).toBe('05AF-MSY3');
  expect(createCode(1, () => new Uint8Array([31, 63, 18, 20]))).toBe('ZZJM');
});

test('a code that was made is found however it was typed', () => {
  const anyCode = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => createCode(4, () => bytes));
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(toGiftCardCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code.replaceAll('-', ''));
    }),
  );
});

test.each([
  [' welcome10 ', true],
  ['SPRING-26', true],
  ['5OFF', true],
  ['-OFF', false],
  ['AB', false],
  ['TWO WORDS', false],
  ['봄세일', false],
  ['A'.repeat(40), true],
  ['A'.repeat(41), false],
])('%j may be a voucher: %s', (typed, expected) => {
  expect(VOUCHER_CODE.test(toVoucherCode(typed))).toBe(expected);
});

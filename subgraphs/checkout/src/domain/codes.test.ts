import { isSameCode, namesGiftCard, problemOfCode } from './codes';

test.each([
  ['voucherCodes', 'SUMMER10', ' summer10 ', true],
  ['voucherCodes', 'SUMMER10', 'SUMMER-10', false],
  ['voucherCodes', 'SUMMER10', 'SUMMER1O', false],
  ['giftCardCodes', 'ABCD-EF01', 'abcd efol', true],
  ['giftCardCodes', 'ABCD-EF01', 'ABCD-EF02', false],
] as const)('of %s, %s and %s mean the same: %s', (kind, a, b, isSame) => {
  expect(isSameCode(kind, a, b)).toBe(isSame);
});

test.each([
  ['abcd-efgh-4k2p', true],
  ['•••• 4K2P', true],
  ['4K2P', false],
  ['•••• 4K2X', false],
  ['•••• 2P', false],
  ['••••', false],
  ['•••• ', false],
])('%j names the gift card ABCDEFGH4K2P: %s', (given, isNamed) => {
  expect(namesGiftCard(given, 'ABCDEFGH4K2P')).toBe(isNamed);
});

test('what is wrong with a voucher is not wrong with a gift card of the same code', () => {
  const problem = { code: 'VOUCHER_EXPIRED', voucherOrCard: 'SAVE10', message: 'It is over.' } as const;
  expect(problemOfCode([problem], 'voucherCodes', 'save10')).toBe(problem);
  expect(problemOfCode([problem], 'voucherCodes', 'SAVE-10')).toBeUndefined();
  expect(problemOfCode([problem], 'giftCardCodes', 'SAVE10')).toBeUndefined();
});

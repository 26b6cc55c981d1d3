import { hasCode, namesCard } from './codes';

test.each([
  ['SUMMER10', 'summer-10', true],
  ['여름 세일', '여름세일', true],
  ['SUMMER10', 'SUMMER1', false],
])('%s and %s mean the same: %s', (a, b, isSame) => {
  expect(hasCode(a, b)).toBe(isSame);
});

test('a gift card is named by its code, or by its end as it is shown', () => {
  expect(namesCard('abcd-efgh-4k2p', 'ABCDEFGH4K2P')).toBe(true);
  expect(namesCard('•••• 4K2P', 'ABCDEFGH4K2P')).toBe(true);
  expect(namesCard('4K2P', 'ABCDEFGH4K2P')).toBe(false);
  expect(namesCard('•••• 4K2X', 'ABCDEFGH4K2P')).toBe(false);
});

import { median, rounded } from './statistics';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('figures keep three digits', () => {
  expect([rounded(1234.5), rounded(0.012345)]).toEqual([1230, 0.0123]);
});

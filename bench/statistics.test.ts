import { median, percentile, rounded } from './statistics';

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

test.each([
  [50, 2],
  [75, 3],
  [99, 4],
  [1, 1],
])('%d %% of four values do not exceed the value number %d', (percent, expected) => {
  expect(percentile([4, 2, 1, 3], percent)).toBe(expected);
});

import { slopeOf } from './slope';

test.each([
  [[4, 4, 4], 0],
  [[1, 3, 5, 7], 2],
  [[9, 8, 7], -1],
  [[0, 10, 0, 10, 0], 0],
])('%j grows by %d a slice', (values, expected) => {
  expect(slopeOf(values)).toBe(expected);
});

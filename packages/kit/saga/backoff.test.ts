import { backoff } from './backoff';

test('pauses grow to half a minute, and chance makes them up to a half shorter', () => {
  const longest = [1, 2, 3, 9, 10, 50].map((attempts) => backoff(attempts, () => 0));
  expect(longest).toEqual([100, 200, 400, 25_600, 30_000, 30_000]);
  expect(backoff(1, () => 0.999)).toBeCloseTo(50, 0);
});

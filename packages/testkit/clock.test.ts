import { createTestClock } from './clock';

test('time stands still until it is told to go on', () => {
  const clock = createTestClock();
  expect(clock.now()).toEqual(clock.now());
  clock.advance(1_500);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:01.500Z');
});

import fc from 'fast-check';
import { checkStep, roundUp } from './step';

test('what is rounded up can be moved, and is more by less than a step', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(1, 10), (amount, step) => {
      const rounded = roundUp(amount, step);
      expect(checkStep(rounded, step)).toBeUndefined();
      expect(rounded - amount).toBeGreaterThanOrEqual(0);
      expect(rounded - amount).toBeLessThan(step);
    }),
  );
});

test('what is between two steps cannot be moved', () => {
  expect(checkStep(1_234, 10)).toEqual({ kind: 'amount-unsupported', step: 10 });
  expect(checkStep(1_234, 1)).toBeUndefined();
});

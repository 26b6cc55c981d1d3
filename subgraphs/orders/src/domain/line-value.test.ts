import fc from 'fast-check';
import { valueOfUnits } from './line-value';

test('three of a line of 100.00 are worth 33.33, 33.34 and 33.33', () => {
  const line = { totalMinor: 10_000, quantity: 3 };
  expect([0, 1, 2].map((before) => valueOfUnits(line, before, 1))).toEqual([3_333, 3_334, 3_333]);
});

test('in whatever parts a line comes back, the parts add up to its total, and none is worth less than nothing', () => {
  const line = fc.record({ totalMinor: fc.nat({ max: 10_000_000_000 }), quantity: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(line, fc.array(fc.integer({ min: 1, max: 20 })), (whole, wanted) => {
      let before = 0;
      const values: number[] = [];
      for (const part of [...wanted, whole.quantity]) {
        const units = Math.min(part, whole.quantity - before);
        values.push(valueOfUnits(whole, before, units));
        before += units;
      }
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(whole.totalMinor);
    }),
  );
});

test('a part is worth its share, to the minor unit', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat({ max: 50 }),
      (total, quantity, n) => {
        const units = Math.min(n, quantity);
        const value = valueOfUnits({ totalMinor: total, quantity }, 0, units);
        expect(Math.abs(value - (total * units) / quantity)).toBeLessThan(1);
      },
    ),
  );
});

import fc from 'fast-check';
import { spread } from './spread';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [10, [3333, 3333, 3333], [4, 3, 3]],
  [5, [1, 9], [1, 4]],
  [1, [1, 2], [0, 1]],
  [700, [0, 500, 200], [0, 500, 200]],
  [0, [], []],
  [0, [0, 0], [0, 0]],
  [2 ** 53 - 1, [2 ** 52, 2 ** 52 - 1], [2 ** 52, 2 ** 52 - 1]],
])('%i over %j is %j', (amount, weights, shares) => {
  expect(spread(amount, weights)).toEqual(shares);
});

test.each([
  [5, []],
  [5, [0, 0]],
  [-5, [1]],
  [0.5, [1]],
  [5, [-1, 2]],
  [5, [0.5]],
])('%d cannot be shared out over %j', (amount, weights) => {
  expect(() => spread(amount, weights)).toThrow(RangeError);
});

const weights = fc.array(fc.oneof(fc.nat(9), fc.nat(100_000), fc.integer({ min: 0, max: 2 ** 50 })), { maxLength: 8 });
const job = fc
  .tuple(fc.oneof(fc.nat(99), fc.nat(10_000_000), fc.integer({ min: 0, max: 2 ** 52 })), weights)
  .filter(([, each]) => sum(each) > 0);

test('no unit is lost, and nobody is a whole unit away from what is exactly due', () => {
  fc.assert(
    fc.property(job, ([amount, each]) => {
      const shares = spread(amount, each);
      expect(sum(shares)).toBe(amount);
      const total = each.reduce((all, weight) => all + BigInt(weight), 0n);
      shares.forEach((share, at) => {
        const off = BigInt(share) * total - BigInt(amount) * BigInt(each[at] ?? 0);
        expect(off > -total && off < total).toBe(true);
      });
    }),
  );
});

test('who is rounded up lost no less by rounding down than who is not, and came first among equals', () => {
  fc.assert(
    fc.property(job, ([amount, each]) => {
      const total = each.reduce((all, weight) => all + BigInt(weight), 0n);
      const seats = spread(amount, each).map((share, at) => {
        const due = BigInt(amount) * BigInt(each[at] ?? 0);
        return { at, remainder: due % total, isUp: BigInt(share) > due / total };
      });
      for (const up of seats.filter(({ isUp }) => isUp)) {
        for (const down of seats.filter(({ isUp }) => !isUp)) {
          expect(up.remainder > down.remainder || (up.remainder === down.remainder && up.at < down.at)).toBe(true);
        }
      }
    }),
  );
});

test('nothing is taken off a line beyond what it costs', () => {
  fc.assert(
    fc.property(job, ([amount, each]) => {
      const shares = spread(Math.min(amount, sum(each)), each);
      for (const [at, weight] of each.entries()) expect(shares[at]).toBeLessThanOrEqual(weight);
    }),
  );
});

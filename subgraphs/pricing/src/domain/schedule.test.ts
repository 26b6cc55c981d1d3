import fc from 'fast-check';
import { beginAlike, isActive, overlap, type Schedule } from './schedule';

const on = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const days = (from: number | null, until: number | null): Schedule => ({
  from: from === null ? null : on(from),
  until: until === null ? null : on(until),
});
const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);

test('a price holds from its first moment on, and no longer at its last', () => {
  const sale = days(10, 20);
  expect([justBefore(on(10)), on(10), justBefore(on(20)), on(20)].map((at) => isActive(sale, at))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each([
  ['no dates', days(null, null), true, true],
  ['no end', days(10, null), false, true],
  ['no beginning', days(null, 10), true, false],
])('with %s a price holds on the 9th: %o', (_what, schedule, onThe9th, onThe10th) => {
  expect([isActive(schedule, on(9)), isActive(schedule, on(10))]).toEqual([onThe9th, onThe10th]);
});

test('a sale that begins as another ends does not overlap it', () => {
  expect(overlap(days(1, 10), days(10, 20))).toBe(false);
  expect(overlap(days(1, 11), days(10, 20))).toBe(true);
});

const day = fc.option(fc.integer({ min: 1, max: 12 }));
const schedule = fc
  .tuple(day, day)
  .filter(([from, until]) => from === null || until === null || from < until)
  .map(([from, until]) => days(from, until));

test('two prices overlap exactly if some moment has both', () => {
  fc.assert(
    fc.property(schedule, schedule, (a, b) => {
      const moments = Array.from({ length: 14 }, (_, index) => on(index));
      expect(overlap(a, b)).toBe(moments.some((at) => isActive(a, at) && isActive(b, at)));
    }),
  );
});

test('a price without dates does not begin like one without a beginning', () => {
  expect(beginAlike(days(null, null), days(null, 10))).toBe(false);
  expect(beginAlike(days(null, 5), days(null, 10))).toBe(true);
  expect(beginAlike(days(1, 5), days(1, null))).toBe(true);
  expect(beginAlike(days(1, 5), days(2, 5))).toBe(false);
});

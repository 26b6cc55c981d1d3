import fc from 'fast-check';
import { countOf, NO_STARS, starChange, summarize } from './rating';
import { ALL_STARS } from './stars';

test('before the first review there is no average, and five empty buckets', () => {
  const histogram = [5, 4, 3, 2, 1].map((rating) => ({ rating, count: 0 }));
  expect(summarize(NO_STARS)).toEqual({ average: null, count: 0, histogram });
});

test.each([
  [{ ...NO_STARS, 5: 1 }, 5],
  [{ ...NO_STARS, 5: 2, 4: 1 }, 4.67],
  [{ ...NO_STARS, 2: 2, 1: 1 }, 1.67],
  [{ ...NO_STARS, 5: 1, 1: 2 }, 2.33],
  [{ ...NO_STARS, 4: 199, 5: 1 }, 4.01],
  [{ ...NO_STARS, 5: 1, 1: 799 }, 1.01],
  [{ ...NO_STARS, 5: 999_999, 4: 1 }, 5],
])('the average of %j is %d, halves rounded up', (counts, average) => {
  expect(summarize(counts).average).toBe(average);
});

test('an average is never further from the truth than half of a hundredth', () => {
  const count = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(fc.record({ 1: count, 2: count, 3: count, 4: count, 5: count }), (counts) => {
      const { average, count: total, histogram } = summarize(counts);
      expect(histogram.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(total);
      if (average === null) return expect(total).toBe(0);
      const sum = ALL_STARS.reduce((all, stars) => all + stars * counts[stars], 0);
      // |average − sum / total| ≤ 1/200, in whole numbers.
      expect(2 * Math.abs(Math.round(average * 100) * total - 100 * sum)).toBeLessThanOrEqual(total);
    }),
  );
});

test('reviews of some numbers of stars are counted once, however often a number is named', () => {
  const counts = { 1: 1, 2: 20, 3: 300, 4: 4_000, 5: 50_000 };
  expect([countOf(counts), countOf(counts, [5, 1, 5]), countOf(counts, [])]).toEqual([54_321, 50_001, 0]);
});

test('only published reviews count', () => {
  const published = { rating: 4, status: 'PUBLISHED' } as const;
  const pending = { rating: 2, status: 'PENDING' } as const;
  expect(starChange(pending, published)).toEqual({ ...NO_STARS, 4: 1 });
  expect(starChange(published, pending)).toEqual({ ...NO_STARS, 4: -1 });
  expect(starChange(published, null)).toEqual({ ...NO_STARS, 4: -1 });
  expect(starChange(pending, null)).toEqual(NO_STARS);
  expect(starChange(published, { ...published, rating: 5 })).toEqual({ ...NO_STARS, 4: -1, 5: 1 });
  expect(starChange(published, published)).toEqual(NO_STARS);
});

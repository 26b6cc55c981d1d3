import type { Review } from './review';
import { ALL_STARS, type Stars } from './stars';

/** How many published reviews of a product give how many stars. */
export type StarCounts = Readonly<Record<Stars, number>>;

/** What its published reviews say of a product, in numbers. */
export interface RatingSummary {
  /** Rounded half up to two decimals; null when there are none. */
  readonly average: number | null;
  readonly count: number;
  /** Always five, from the best to the worst. */
  readonly histogram: readonly { readonly rating: Stars; readonly count: number }[];
}

/** Before the first published review. */
export const NO_STARS: StarCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

/** What a change of a review changes in the star counts of its product; null is the review that is not there. */
export function starChange(before: Counted | null, after: Counted | null): StarCounts {
  const change = { ...NO_STARS };
  if (before?.status === 'PUBLISHED') change[before.rating] -= 1;
  if (after?.status === 'PUBLISHED') change[after.rating] += 1;
  return change;
}

/** Whether a change of star counts changes any. */
export function changesCounts(change: StarCounts): boolean {
  return ALL_STARS.some((stars) => change[stars] !== 0);
}

type Counted = Pick<Review, 'rating' | 'status'>;

/** How many reviews there are of some numbers of stars. */
export function countOf(counts: StarCounts, stars: readonly Stars[] = ALL_STARS): number {
  return [...new Set(stars)].reduce((sum, rating) => sum + counts[rating], 0);
}

/** Sum star counts up. The average comes from whole numbers, so that no review is lost to rounding. */
export function summarize(counts: StarCounts): RatingSummary {
  const count = countOf(counts);
  const sum = ALL_STARS.reduce((total, stars) => total + stars * counts[stars], 0);
  return {
    average: count === 0 ? null : Math.floor((200 * sum + count) / (2 * count)) / 100,
    count,
    histogram: ALL_STARS.map((rating) => ({ rating, count: counts[rating] })),
  };
}

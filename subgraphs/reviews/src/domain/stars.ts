/** What a review gives a product. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** From the best to the worst, as histograms are drawn. */
export const ALL_STARS = [5, 4, 3, 2, 1] as const satisfies readonly Stars[];

import type { Review } from './review';

/** An order of reviews, by columns of which the last is unique. */
export interface ReviewOrder {
  readonly name: string;
  readonly by: readonly {
    readonly column: keyof Review & ('createdAt' | 'updatedAt' | 'helpfulCount' | 'rating' | 'id');
    readonly kind?: 'date' | 'integer' | 'smallint';
    readonly direction: 'asc' | 'desc';
  }[];
}

const NEWER_FIRST = { column: 'id', direction: 'desc' } as const;

/** The orders reviews can be listed in; among equal ones the newer comes first. */
export const REVIEW_ORDERS = {
  NEWEST: { name: 'NEWEST', by: [{ column: 'createdAt', kind: 'date', direction: 'desc' }, NEWER_FIRST] },
  MOST_HELPFUL: {
    name: 'MOST_HELPFUL',
    by: [{ column: 'helpfulCount', kind: 'integer', direction: 'desc' }, NEWER_FIRST],
  },
  HIGHEST: { name: 'HIGHEST', by: [{ column: 'rating', kind: 'smallint', direction: 'desc' }, NEWER_FIRST] },
  LOWEST: { name: 'LOWEST', by: [{ column: 'rating', kind: 'smallint', direction: 'asc' }, NEWER_FIRST] },
} as const satisfies Record<string, ReviewOrder>;

/** The name of one of {@link REVIEW_ORDERS}. */
export type ReviewOrderName = keyof typeof REVIEW_ORDERS;

/** The order in which reviews are moderated: what waits longest comes first. */
export const LONGEST_WAITING: ReviewOrder = {
  name: 'LONGEST_WAITING',
  by: [
    { column: 'updatedAt', kind: 'date', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

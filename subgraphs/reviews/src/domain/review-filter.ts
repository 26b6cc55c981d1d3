import type { ReviewStatus } from './review';
import type { Stars } from './stars';

/** Which reviews a list shows; every part that is given must hold. */
export interface ReviewFilter {
  readonly AND?: readonly ReviewFilter[] | null;
  readonly OR?: readonly ReviewFilter[] | null;
  readonly NOT?: ReviewFilter | null;
  readonly statuses?: readonly ReviewStatus[] | null;
  readonly productIds?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly ratings?: readonly Stars[] | null;
  readonly createdFrom?: Date | null;
  /** Up to, but not including. */
  readonly createdUntil?: Date | null;
}

/** The most conditions one filter may have, those of its branches counted. */
export const MAX_CONDITIONS = 50;

/** How many conditions a filter has, those of its branches counted. */
export function countConditions({ AND, OR, NOT, ...own }: ReviewFilter): number {
  const branches = [...(AND ?? []), ...(OR ?? []), ...(NOT ? [NOT] : [])];
  const given = Object.values(own).filter((value) => value !== undefined && value !== null);
  return branches.reduce((sum, branch) => sum + 1 + countConditions(branch), given.length);
}

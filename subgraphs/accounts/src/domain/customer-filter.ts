/** Which customers a list shows; every part that is given must hold. */
export interface CustomerFilter {
  readonly AND?: readonly CustomerFilter[] | null;
  readonly OR?: readonly CustomerFilter[] | null;
  readonly NOT?: CustomerFilter | null;
  readonly ids?: readonly string[] | null;
  /** The whole address, however it is spelt. */
  readonly email?: string | null;
  /** Words that are each part of the first or the last name, whatever their case. */
  readonly nameContains?: string | null;
  readonly createdFrom?: Date | null;
  /** Up to, but not including. */
  readonly createdUntil?: Date | null;
}

/** The most conditions one filter may have, those of its branches counted. */
export const MAX_CONDITIONS = 50;

/** How many conditions a filter has, those of its branches counted. */
export function countConditions({ AND, OR, NOT, ...rest }: CustomerFilter): number {
  const branches = [...(AND ?? []), ...(OR ?? []), ...(NOT ? [NOT] : [])];
  const own = Object.values(rest).filter((value) => value !== undefined && value !== null).length;
  return branches.reduce((sum, branch) => sum + 1 + countConditions(branch), own);
}

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

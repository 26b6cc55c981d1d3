/** Which stock levels a list shows; every part that is given must hold. */
export interface StockLevelFilter {
  readonly AND?: readonly StockLevelFilter[] | null;
  readonly OR?: readonly StockLevelFilter[] | null;
  readonly NOT?: StockLevelFilter | null;
  /** In one of these warehouses, by code. */
  readonly warehouses?: readonly string[] | null;
  readonly skus?: readonly string[] | null;
  readonly merchandiseIds?: readonly string[] | null;
  readonly productIds?: readonly string[] | null;
  /** Fewer than so many are available. */
  readonly availableBelow?: number | null;
  /** Fewer than so many lie there. */
  readonly onHandBelow?: number | null;
}

/** The most conditions one filter may have, those of its branches counted. */
export const MAX_CONDITIONS = 50;

/** How many conditions a filter has, those of its branches counted. */
export function countConditions({ AND, OR, NOT, ...own }: StockLevelFilter): number {
  const branches = [...(AND ?? []), ...(OR ?? []), ...(NOT ? [NOT] : [])];
  const given = Object.values(own).filter((value) => value !== undefined && value !== null);
  return branches.reduce((sum, branch) => sum + 1 + countConditions(branch), given.length);
}

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

/** Which entries of price lists staff want to see; every part that is given must hold. */
export interface PriceFilter {
  readonly merchandiseId?: string | null;
  readonly sku?: string | null;
  readonly priceListId?: string | null;
}

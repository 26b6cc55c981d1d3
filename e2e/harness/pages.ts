/** What a storefront asks for to show a page of products. */
export const LISTING_PAGE = `query Listing($first: Int!) {
  products(first: $first, orderBy: NEWEST) {
    nodes {
      id slug name
      media(first: 1) { url alt }
      priceRange { min { amountMinor currencyCode } max { amountMinor } }
      rating { average count }
      defaultVariant { id price { amount { amountMinor currencyCode } onSale } availability { inStock quantity } }
    }
  }
}`;

/** What a storefront asks for to show one product. */
export const PRODUCT_PAGE = `query Product($slug: String!) {
  product(slug: $slug) {
    id slug name description
    media { url alt }
    category { path { slug name } }
    priceRange { min { amountMinor currencyCode } }
    variants {
      id sku optionValues { optionName valueName }
      price { amount { amountMinor currencyCode amount } compareAt { amountMinor } onSale }
      availability { inStock quantity warehouses { warehouse { code name } quantity } }
    }
    rating { average count histogram { rating count } }
    reviews(first: 10) { nodes { id rating title author { id displayName } } }
  }
}`;

/** A product on {@link LISTING_PAGE}. */
export interface ListedProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly media: readonly { readonly url: string }[];
  readonly priceRange: { readonly min: { readonly amountMinor: number; readonly currencyCode: string } } | null;
  readonly rating: { readonly average: number | null; readonly count: number } | null;
  readonly defaultVariant: {
    readonly id: string;
    readonly price: { readonly amount: { readonly amountMinor: number; readonly currencyCode: string } } | null;
    readonly availability: { readonly inStock: boolean; readonly quantity: number } | null;
  } | null;
}

import type { Actors } from './actors';
import { bearer } from './ask';

/** Something that a shop does all day, as one request to the gateway. */
export interface Scenario {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Makes the variables of each request anew, where no two may be alike. */
  readonly next?: () => Scenario['variables'];
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an answer is the one meant; a measurement of errors is worth nothing. */
  readonly isRight: (answer: { data?: Record<string, unknown>; errors?: unknown }) => boolean;
}

const LISTING = `query Listing($first: Int!) {
  products(first: $first, orderBy: NEWEST) {
    nodes {
      id slug name
      media(first: 1) { url alt }
      priceRange { min { amountMinor currencyCode } max { amountMinor currencyCode } }
      rating { average count }
      defaultVariant { id price { amount { amountMinor currencyCode amount } onSale } availability { inStock quantity } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const PRODUCT = `query Product($slug: String!) {
  product(slug: $slug) {
    id slug name description
    media { url alt }
    category { path { slug name } }
    attributes { attribute { name unit } text number boolean choice { name } }
    options { code name values { code name } }
    priceRange { min { amountMinor } max { amountMinor } }
    variants {
      id sku optionValues { optionCode valueCode }
      price { amount { amountMinor currencyCode amount } compareAt { amountMinor } onSale }
      availability { inStock quantity warehouses { warehouse { code name } quantity } }
    }
    rating { average count histogram { rating count } }
    reviews(first: 10, orderBy: MOST_HELPFUL) { nodes { id rating title body createdAt author { id displayName } } }
  }
}`;

const ME = `query Me { me { id email firstName lastName addresses { id recipient line1 city postalCode countryCode isDefault } } }`;

const ADJUST = `mutation Adjust($input: StockAdjustInput!) {
  stockAdjust(input: $input) { stockLevel { id onHand } errors { code message } }
}`;

/** The scenarios of a shop. The mutation is made unlike any before it by `unique`. */
export function createScenarios(actors: Actors, unique: () => string): Scenario[] {
  const anonymous = { 'x-channel': 'eu' };
  const as = (token: string) => ({ ...anonymous, ...bearer(token) });
  return [
    {
      name: 'listing page',
      query: LISTING,
      variables: { first: 50 },
      headers: anonymous,
      isRight: ({ data, errors }) =>
        !errors && (data as { products: { nodes: unknown[] } }).products.nodes.length === 50,
    },
    {
      name: 'product page',
      query: PRODUCT,
      variables: { slug: actors.productSlug },
      headers: anonymous,
      isRight: ({ data, errors }) => !errors && data?.product !== null,
    },
    {
      name: 'me with addresses',
      query: ME,
      variables: {},
      headers: as(actors.customerToken),
      isRight: ({ data, errors }) => !errors && data?.me !== null,
    },
    {
      name: 'staff adjusts stock',
      query: ADJUST,
      variables: {},
      next: () => ({ input: { ...actors.stock, delta: 1, reason: 'CORRECTED', idempotencyKey: unique() } }),
      headers: as(actors.staffToken),
      isRight: ({ data, errors }) =>
        !errors && (data as { stockAdjust: { errors: unknown[] } }).stockAdjust.errors.length === 0,
    },
  ];
}

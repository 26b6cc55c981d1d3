/** The parts of the answer to the heavy query, as services send them, and as they are put together. */
export interface User {
  readonly id: string;
  reviews?: readonly Review[];
}
export interface Product {
  readonly upc: string;
  readonly price?: number;
  readonly weight?: number;
  reviews?: readonly Review[];
}
export interface Review {
  readonly author?: User;
  readonly product?: Product;
}

/** Users and products that stand anywhere below some reviews, each as often as it stands there. */
export interface Found {
  readonly users: User[];
  readonly products: Product[];
}

/** Find what services are still to be asked about. */
export function find(reviews: readonly Review[], found: Found): Found {
  for (const { author, product } of reviews) {
    if (author) {
      found.users.push(author);
      if (author.reviews) find(author.reviews, found);
    }
    if (product) {
      found.products.push(product);
      if (product.reviews) find(product.reviews, found);
    }
  }
  return found;
}

/** One of those that are equal. */
export const once = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Write what is known of those that were asked about to all that are equal to them. */
export function spread<Item extends object>(
  known: readonly Partial<Item>[],
  asked: readonly Item[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): void {
  const byKey = new Map(asked.map((item, index) => [keyOf(item), known[index]]));
  for (const item of items) Object.assign(item, byKey.get(keyOf(item)));
}

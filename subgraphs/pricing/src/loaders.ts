import { createListLoader, createLoader } from '#kit';
import type { Candidate } from './domain/price';
import type { PriceList } from './domain/price-list';
import type { PriceRange } from './domain/price-range';
import type { Store } from './store';

/**
 * Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement.
 * @param findList the list whose prices the request sees; asked once, when a price is first wanted.
 * @param at the moment of the request.
 */
export function createLoaders(store: Store, findList: () => Promise<PriceList | null>, at: Date) {
  const list = once(findList);
  return {
    list,
    candidates: createListLoader(
      async (ids): Promise<Candidate[]> => {
        const seen = await list();
        return seen ? store.findCandidates(ids, seen, at) : [];
      },
      ({ merchandiseId }) => merchandiseId,
    ),
    priceRange: createLoader(
      async (ids): Promise<PriceRange[]> => {
        const seen = await list();
        return seen ? store.findPriceRanges(ids, seen, at) : [];
      },
      ({ productId }) => productId as string,
    ),
    priceList: createLoader(store.findPriceLists, ({ id }) => id as string),
    merchandise: createLoader(store.findMerchandise, ({ id }) => id),
    taxClass: createLoader(store.findTaxClasses, ({ id }) => id as string),
    ratesOf: createListLoader(store.findTaxRatesOf, ({ taxClassId }) => taxClassId as string),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Ask once, however often the answer is wanted. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

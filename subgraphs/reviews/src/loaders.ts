import type { Principal } from '#contracts';
import { createListLoader, createLoader, type ListLoader } from '#kit';
import type { Review } from './domain/review';
import type { Store } from './store';
import type { ProductReviewsRequest } from './store/product-reviews';

/**
 * Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement.
 * @param viewer whose votes are meant.
 */
export function createLoaders(store: Store, viewer: Principal) {
  return {
    review: createLoader(store.findReviews, ({ id }) => id),
    stars: createLoader(store.findStars, ({ productId }) => productId),
    voteFor: createLoader(
      async (reviewIds: readonly string[]) =>
        viewer.kind === 'customer' ? store.findVotesOf(viewer.id, reviewIds) : [],
      ({ reviewId }) => reviewId,
    ),
    ofBuyer: createLoader(store.reviewsOfBuyers, ({ id }) => id),
    wishlist: createLoader(store.findWishlists, ({ id }) => id),
    wishlistOf: createLoader(store.findWishlistsOf, ({ customerId }) => customerId),
    reviewsOf: createPageLoaders(store),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Products that are asked for the same page of their reviews share a loader. */
function createPageLoaders(store: Store) {
  const loaders = new Map<string, ListLoader<string, Review>>();
  return (request: ProductReviewsRequest): ListLoader<string, Review> => {
    const name = JSON.stringify(request);
    const known = loaders.get(name);
    if (known) return known;
    const loader = createListLoader(
      (productIds: readonly string[]) => store.findReviewsOf(productIds, request),
      ({ productId }) => productId,
    );
    loaders.set(name, loader);
    return loader;
  };
}

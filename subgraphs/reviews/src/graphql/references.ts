import { type Id, isId } from '#contracts';
import { isVisible, type Review } from '../domain/review';
import type { Wishlist } from '../domain/wishlist';
import { isSelf, type ReviewsContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** A product of catalog, known here by its id alone. */
export interface ProductStub {
  readonly id: Id<'product'>;
}

/** A customer of accounts, known here by its id alone. */
export interface CustomerStub {
  readonly id: Id<'customer'>;
}

/** The product with this id; whether there is one, catalog knows. */
export function findProduct({ id }: Key): ProductStub | null {
  return isId('product', id) ? { id } : null;
}

/** The customer with this id; whether there is one, accounts knows. */
export function findCustomer({ id }: Key): CustomerStub | null {
  return isId('customer', id) ? { id } : null;
}

/** The review with this id, if the caller may see it. */
export async function findReview({ id }: Key, { loaders, principal }: ReviewsContext): Promise<Review | null> {
  if (!isId('review', id)) return null;
  const review = await loaders.review.load(id);
  return review && isVisible(review, principal) ? review : null;
}

/** The wishlist with this id, if it is the caller's. */
export async function findWishlist({ id }: Key, context: ReviewsContext): Promise<Wishlist | null> {
  if (!isId('wishlist', id)) return null;
  const wishlist = await context.loaders.wishlist.load(id);
  return wishlist && isSelf(context, wishlist.customerId) ? wishlist : null;
}

import { PayloadOf } from '#kit';
import { ReviewsError } from '../types/reviews-error';
import { WishlistType } from '../types/wishlist';

/** What every mutation of a wishlist answers. */
export const WishlistPayload = PayloadOf(ReviewsError, 'Wishlist', () => WishlistType);

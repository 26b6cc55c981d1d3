import { WishlistType } from '../types/wishlist';
import { PayloadOf } from './payload';

/** What every mutation of a wishlist answers. */
export const WishlistPayload = PayloadOf(
  'Wishlist',
  () => WishlistType,
  'As it is now; null when nothing was changed.',
);

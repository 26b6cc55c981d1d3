import type { Id, Locale } from '#contracts';

/** Products a customer keeps an eye on; one list a customer, made when it is first used. */
export interface Wishlist {
  readonly id: Id<'wishlist'>;
  readonly customerId: Id<'customer'>;
  readonly name: string;
  readonly createdAt: Date;
}

/** A product on a wishlist, once. */
export interface WishlistItem {
  readonly id: Id<'wishlistItem'>;
  readonly wishlistId: Id<'wishlist'>;
  readonly productId: Id<'product'>;
  readonly addedAt: Date;
}

/** The most products a wishlist may have. */
export const MAX_WISHLIST_ITEMS = 200;

/** What a wishlist is called until its customer gives it a name. */
export const WISHLIST_NAMES: Record<Locale, string> = { en: 'Wishlist', ko: '위시리스트' };

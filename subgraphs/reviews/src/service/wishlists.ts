import { createId, done, type Id, type Locale } from '#contracts';
import type { Page, PageRequest } from '#kit';
import type { Outcome } from '../domain/outcome';
import { MAX_WISHLIST_ITEMS, WISHLIST_NAMES, type Wishlist, type WishlistItem } from '../domain/wishlist';
import type { Store } from '../store';

/** Whose wishlist it is, and the language of its first name. */
export interface Wisher {
  readonly customerId: Id<'customer'>;
  readonly locale: Locale;
}

/** The use cases of wishlists. Changes of one list take turns, so that it never grows beyond its bound. */
export function wishlistService({ store, now }: { store: Store; now: () => Date }) {
  return {
    /** Once; a product that is on the list already stays where it is. */
    addToWishlist: (wisher: Wisher, productId: Id<'product'>): Promise<Outcome<Wishlist>> =>
      store.transaction(async (rows) => {
        const wishlist = await rows.openWishlist(fresh(wisher));
        if (await rows.hasItem(wishlist.id, productId)) return done(wishlist);
        if ((await rows.countItems(wishlist.id)) >= MAX_WISHLIST_ITEMS) {
          return { kind: 'limit-reached', what: 'products on the wishlist', limit: MAX_WISHLIST_ITEMS };
        }
        const at = now();
        const id = createId('wishlistItem', at.getTime());
        await rows.addItem({ id, wishlistId: wishlist.id, productId, addedAt: at });
        return done(wishlist);
      }),

    /** Removing what is not on the list changes nothing. */
    removeFromWishlist: (wisher: Wisher, productId: Id<'product'>): Promise<Outcome<Wishlist>> =>
      store.transaction(async (rows) => {
        const wishlist = await rows.openWishlist(fresh(wisher));
        await rows.removeItem(wishlist.id, productId);
        return done(wishlist);
      }),

    renameWishlist: async (wisher: Wisher, name: string): Promise<Outcome<Wishlist>> =>
      done(await store.nameWishlist({ ...fresh(wisher), name })),

    /** The products on a wishlist, the one added last first. */
    listItems: (wishlistId: Id<'wishlist'>) => ({
      page: (request: PageRequest): Promise<Page<WishlistItem>> => store.pageOfItems(wishlistId, request),
      count: () => store.countItems(wishlistId),
    }),
  };

  function fresh({ customerId, locale }: Wisher): Wishlist {
    const createdAt = now();
    return { id: createId('wishlist', createdAt.getTime()), customerId, name: WISHLIST_NAMES[locale], createdAt };
  }
}

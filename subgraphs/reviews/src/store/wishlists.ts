import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Wishlist, WishlistItem } from '../domain/wishlist';
import type { Prisma } from '../generated/prisma/client';

const NEWEST_FIRST: KeysetOrder<WishlistItem> = {
  name: 'NEWEST',
  by: [
    { column: 'addedAt', kind: 'date', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

/** The statements on wishlists. */
export function wishlistRows(client: Prisma.TransactionClient) {
  return {
    findWishlists: (ids: readonly string[]): Promise<Wishlist[]> =>
      client.wishlist.findMany({ where: { id: { in: [...ids] } } }),
    findWishlistsOf: (customerIds: readonly string[]): Promise<Wishlist[]> =>
      client.wishlist.findMany({ where: { customerId: { in: [...customerIds] } } }),
    /** Load a customer's wishlist, or make `fresh` it, and keep others from changing it until the transaction ends. */
    openWishlist: (fresh: Wishlist): Promise<Wishlist> =>
      client.wishlist.upsert({
        where: { customerId: fresh.customerId },
        create: fresh,
        update: { customerId: fresh.customerId },
      }),
    /** Give a customer's wishlist the name of `fresh`, or make `fresh` it. */
    nameWishlist: (fresh: Wishlist): Promise<Wishlist> =>
      client.wishlist.upsert({ where: { customerId: fresh.customerId }, create: fresh, update: { name: fresh.name } }),
    async pageOfItems(wishlistId: string, request: PageRequest): Promise<Page<WishlistItem>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.wishlistItem.findMany({ where: { AND: [{ wishlistId }, where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows);
    },
    countItems: (wishlistId: string): Promise<number> => client.wishlistItem.count({ where: { wishlistId } }),
    async hasItem(wishlistId: string, productId: string): Promise<boolean> {
      return (await client.wishlistItem.count({ where: { wishlistId, productId } })) > 0;
    },
    async addItem(item: WishlistItem): Promise<void> {
      await client.wishlistItem.create({ data: item });
    },
    async removeItem(wishlistId: string, productId: string): Promise<void> {
      await client.wishlistItem.deleteMany({ where: { wishlistId, productId } });
    },
  };
}

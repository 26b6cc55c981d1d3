import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, toConnection } from '#kit';
import type { Wishlist, WishlistItem } from '../../domain/wishlist';
import type { ReviewsContext } from '../context';
import { WishlistItemConnection, WishlistType } from '../types/wishlist';

/** What is on a wishlist. */
@Resolver(() => WishlistType)
export class WishlistFields {
  @FieldResolver(() => WishlistItemConnection, { description: 'The one added last comes first.' })
  async items(
    @Root() { id }: Wishlist,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { service }: ReviewsContext,
  ): Promise<Connection<WishlistItem>> {
    const list = service.listItems(id);
    return toConnection(await list.page(request), (item) => item, list.count);
  }
}

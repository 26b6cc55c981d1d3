import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, PageArgs, toConnection } from '#kit';
import type { Review } from '../../domain/review';
import type { Wishlist } from '../../domain/wishlist';
import { isSelf, type ReviewsContext } from '../context';
import type { CustomerStub } from '../references';
import { CustomerType } from '../types/customer';
import { ReviewConnection } from '../types/review';
import { WishlistType } from '../types/wishlist';

/** What reviews knows of a customer, for that customer alone: for anybody else there is nothing. */
@Resolver(() => CustomerType)
export class CustomerFields {
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description: 'What the customer wrote, in whatever state, the newest first; null for anybody else.',
  })
  async reviews(
    @Root() { id }: CustomerStub,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() context: ReviewsContext,
  ): Promise<Connection<Review> | null> {
    if (!isSelf(context, id)) return null;
    const list = context.service.listReviewsOf(id);
    return toConnection(await list.page(request), (review) => review, list.count);
  }

  @FieldResolver(() => WishlistType, {
    nullable: true,
    description: 'Null until it is first used, and for anybody else.',
  })
  async wishlist(@Root() { id }: CustomerStub, @Ctx() context: ReviewsContext): Promise<Wishlist | null> {
    return isSelf(context, id) ? context.loaders.wishlistOf.load(id) : null;
  }
}

import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IsId, type Payload, toPayload } from '#kit';
import type { Wishlist } from '../../domain/wishlist';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { WishlistPayload } from './wishlist-payload';

@InputType()
class WishlistItemRemoveInput {
  @Field(() => ID)
  @IsId('product')
  productId: string;
}

/** `Mutation.wishlistItemRemove` */
@Resolver()
export class WishlistItemRemoveMutation {
  @Allow('customer')
  @Mutation(() => WishlistPayload, { nullable: true, description: 'Take a product off your wishlist.' })
  async wishlistItemRemove(
    @Arg('input', () => WishlistItemRemoveInput) { productId }: WishlistItemRemoveInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Wishlist>> {
    const { service, locale } = context;
    return toPayload(await service.removeFromWishlist({ customerId: customerOf(context), locale }, productId), explain);
  }
}

import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IsId, type Payload, toPayload } from '#kit';
import type { Wishlist } from '../../domain/wishlist';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { WishlistPayload } from './wishlist-payload';

@InputType()
class WishlistItemAddInput {
  @Field(() => ID)
  @IsId('product')
  productId: string;
}

/** `Mutation.wishlistItemAdd` */
@Resolver()
export class WishlistItemAddMutation {
  @Allow('customer')
  @Mutation(() => WishlistPayload, { nullable: true, description: 'Put a product on your wishlist; once is enough.' })
  async wishlistItemAdd(
    @Arg('input', () => WishlistItemAddInput) { productId }: WishlistItemAddInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Wishlist>> {
    const { service, locale } = context;
    return toPayload(await service.addToWishlist({ customerId: customerOf(context), locale }, productId), explain);
  }
}

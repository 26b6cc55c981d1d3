import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, type Payload, toPayload } from '#kit';
import type { Wishlist } from '../../domain/wishlist';
import { customerOf, type ReviewsContext } from '../context';
import { explain } from './explain';
import { WishlistPayload } from './wishlist-payload';

@InputType()
class WishlistRenameInput {
  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;
}

/** `Mutation.wishlistRename` */
@Resolver()
export class WishlistRenameMutation {
  @Allow('customer')
  @Mutation(() => WishlistPayload, { nullable: true, description: 'Give your wishlist a name of your own.' })
  async wishlistRename(
    @Arg('input', () => WishlistRenameInput) { name }: WishlistRenameInput,
    @Ctx() context: ReviewsContext,
  ): Promise<Payload<Wishlist>> {
    const { service, locale } = context;
    return toPayload(await service.renameWishlist({ customerId: customerOf(context), locale }, name), explain);
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { WishlistItem } from '../../domain/wishlist';
import type { ProductStub } from '../references';
import { ProductType } from '../types/product';
import { WishlistItemType } from '../types/wishlist';

/** What an item of a wishlist is. */
@Resolver(() => WishlistItemType)
export class WishlistItemFields {
  @FieldResolver(() => ProductType, { nullable: true })
  product(@Root() { productId }: WishlistItem): ProductStub {
    return { id: productId };
  }
}

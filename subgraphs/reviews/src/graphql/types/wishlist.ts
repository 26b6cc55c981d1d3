import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime } from '#kit';

/** A wishlist as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Wishlist', { description: 'Products a customer keeps an eye on; nobody else sees it.' })
export class WishlistType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => DateTime)
  createdAt: Date;
}

/** An item of a wishlist as the graph shows it. */
@ObjectType('WishlistItem', { description: 'A product on a wishlist.' })
export class WishlistItemType {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime)
  addedAt: Date;
}

/** See ConnectionOf. */
export const WishlistItemConnection = ConnectionOf('WishlistItem', () => WishlistItemType);

import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Cart } from '../../domain/cart';
import type { CartLine } from '../../domain/cart-line';

@ObjectType('CartLineOption', { description: 'A value that was chosen, such as Size: 42.' })
export class CartLineOptionType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

/** A line of a cart as the graph shows it. */
@ObjectType('CartLine', { description: 'So many of one thing; a thing is in a cart once.' })
export class CartLineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  quantity: number;

  line: CartLine;
  cart: Cart;
}

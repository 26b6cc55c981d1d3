import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CartError } from '../types/cart-error';

/** What an error of a cart says besides its code. */
@Resolver(() => CartError)
export class CartErrorFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many there are, of a thing of which there is too little.',
  })
  available(@Root() error: CartError): number | null {
    return error.available ?? null;
  }
}

import { MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { IdField } from '#kit';
import type { CartChange } from '../../service/change-cart';
import type { CheckoutContext } from '../context';

/** Which cart is to be changed; the beginning of every input that changes one. */
@InputType()
export abstract class CartInput {
  @IdField()
  cartId: string;

  @Field(() => String, { nullable: true, description: "The token of a guest's cart, which `cartCreate` told." })
  @MaxLength(100)
  token?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; the change is refused if the cart is in another one. Any unless said.',
  })
  @Min(1)
  expectedVersion?: number | null;
}

/** The change that an input asks for. */
export function changeOf(
  { cartId, token, expectedVersion }: CartInput,
  { principal, passOn }: CheckoutContext,
): CartChange {
  return { key: { id: cartId, token, principal }, expectedVersion, passOn };
}

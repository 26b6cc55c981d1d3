import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, enumOf, IdField, toPayload, UnauthenticatedError } from '#kit';
import type { MergeStrategy } from '../../service/merge-carts';
import type { CheckoutContext } from '../context';
import { CartPayload } from './cart-payload';
import { explain } from './explain';

const CartMergeStrategy = enumOf<MergeStrategy>('CartMergeStrategy', {
  MERGE: 'One cart with the things of both.',
  KEEP_GUEST: "The guest's; what was in the customer's is gone.",
  KEEP_ACCOUNT: "The customer's; what was in the guest's is gone.",
});

@InputType()
class CartMergeInput {
  @IdField()
  guestCartId: string;

  @Field(() => String, { description: "The token of the guest's cart." })
  @MaxLength(100)
  token: string;

  @Field(() => CartMergeStrategy, { description: 'For a customer who has a cart; one who has none gets the other.' })
  strategy: MergeStrategy;
}

/** `Mutation.cartMerge` */
@Resolver()
export class CartMergeMutation {
  @Allow('customer')
  @Mutation(() => CartPayload, {
    nullable: true,
    description: 'Make the cart of a guest who has signed in, and the one that they have as a customer, one.',
  })
  async cartMerge(
    @Arg('input', () => CartMergeInput) { guestCartId, token, strategy }: CartMergeInput,
    @Ctx() { service, principal, passOn }: CheckoutContext,
  ) {
    if (principal.kind !== 'customer') throw new UnauthenticatedError();
    const key = { id: guestCartId, token, principal };
    return toPayload(await service.mergeCarts({ key, passOn }, principal.id, strategy), explain);
  }
}

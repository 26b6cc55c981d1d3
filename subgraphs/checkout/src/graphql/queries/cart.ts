import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import type { Cart } from '../../domain/cart';
import type { CheckoutContext } from '../context';
import { CartType } from '../types/cart';

@ArgsType()
class CartArgs {
  @IdField()
  id: string;

  @Field(() => String, { nullable: true, description: "The token of a guest's cart, which `cartCreate` told." })
  @MaxLength(100)
  token?: string | null;
}

/** `Query.cart` */
@Resolver()
export class CartQuery {
  @Allow('public')
  @Query(() => CartType, {
    nullable: true,
    description: 'A cart, for its customer or whoever has its token; null for everybody else.',
  })
  async cart(
    @Args(() => CartArgs) { id, token }: CartArgs,
    @Ctx() { service, principal }: CheckoutContext,
  ): Promise<Cart | null> {
    return (await service.findOwnCart({ id, token, principal })) ?? null;
  }
}

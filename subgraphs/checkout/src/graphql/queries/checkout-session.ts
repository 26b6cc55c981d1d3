import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import { toSessionType } from '../checkout-session-view';
import type { CheckoutContext } from '../context';
import { CheckoutSessionType } from '../types/checkout-session';

@ArgsType()
class CheckoutSessionArgs {
  @IdField()
  id: string;

  @Field(() => String, { nullable: true, description: "The token of a guest's cart, which `cartCreate` told." })
  @MaxLength(100)
  token?: string | null;
}

/** `Query.checkoutSession` */
@Resolver()
export class CheckoutSessionQuery {
  @Allow('public')
  @Query(() => CheckoutSessionType, {
    nullable: true,
    description:
      'A checkout, for whoever has its cart; null for everybody else. Ask once a second or so until it ended.',
  })
  async checkoutSession(
    @Args(() => CheckoutSessionArgs) { id, token }: CheckoutSessionArgs,
    @Ctx() { service, principal }: CheckoutContext,
  ): Promise<CheckoutSessionType | null> {
    const session = await service.findCheckout(id, { token, principal });
    return session ? toSessionType(session) : null;
  }
}

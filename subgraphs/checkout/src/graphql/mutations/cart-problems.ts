import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, toPayload } from '#kit';
import type { CheckoutContext } from '../context';
import { CartInput, changeOf } from './cart-input';
import { CartPayload } from './cart-payload';
import { explain } from './explain';

@InputType()
class CartProblemsAcknowledgeInput extends CartInput {}

/** `Mutation.cartProblemsAcknowledge` */
@Resolver()
export class CartProblemMutations {
  @Allow('public')
  @Mutation(() => CartPayload, {
    nullable: true,
    description:
      'Take a cart as it can be had: at the prices of now, as many as there are, without what is not sold any more and without codes and a shipping method that do not hold.',
  })
  async cartProblemsAcknowledge(
    @Arg('input', () => CartProblemsAcknowledgeInput) input: CartProblemsAcknowledgeInput,
    @Ctx() context: CheckoutContext,
  ) {
    return toPayload(await context.service.acknowledgeProblems(changeOf(input, context)), explain);
  }
}

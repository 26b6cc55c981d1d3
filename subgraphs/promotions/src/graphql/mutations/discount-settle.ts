import { MinLength } from 'class-validator';
import { Arg, Ctx, Directive, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import { callerOf, type PromotionsContext } from '../context';
import { DiscountHoldPayload, toDiscountHoldPayload } from './discount-payload';

@Directive('@inaccessible')
@InputType()
class DiscountConfirmInput {
  @IdField({ description: 'The checkout session.' })
  @MinLength(1)
  owner: string;

  @IdField()
  @MinLength(1)
  orderId: string;
}

@Directive('@inaccessible')
@InputType()
class DiscountReleaseInput {
  @IdField({ description: 'The checkout session.' })
  @MinLength(1)
  owner: string;
}

/** `Mutation.discountConfirm` and `Mutation.discountRelease` */
@Resolver()
export class DiscountSettleMutations {
  @Allow('service:checkout')
  @Mutation(() => DiscountHoldPayload, {
    nullable: true,
    description: 'Use up what is held for a checkout: its order is placed. What has expired is used up all the same.',
  })
  async discountConfirm(
    @Arg('input', () => DiscountConfirmInput) { owner, orderId }: DiscountConfirmInput,
    @Ctx() context: PromotionsContext,
  ): Promise<DiscountHoldPayload> {
    return toDiscountHoldPayload(await context.service.confirmDiscounts(owner, orderId, callerOf(context)));
  }

  @Allow('service:checkout')
  @Mutation(() => DiscountHoldPayload, {
    nullable: true,
    description: 'Give back what is held for a checkout: it failed. A hold that arrives later is refused.',
  })
  async discountRelease(
    @Arg('input', () => DiscountReleaseInput) { owner }: DiscountReleaseInput,
    @Ctx() context: PromotionsContext,
  ): Promise<DiscountHoldPayload> {
    return toDiscountHoldPayload(await context.service.releaseDiscounts(owner, callerOf(context)));
  }
}

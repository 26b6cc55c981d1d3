import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, toPayload } from '#kit';
import type { CheckoutContext } from '../context';
import { CartInput, changeOf } from './cart-input';
import { CartPayload } from './cart-payload';
import { explain } from './explain';

@InputType()
class CartCodeInput extends CartInput {
  @Field(() => String, {
    description: 'Capitals make no difference; in the code of a gift card, spaces and hyphens make none either.',
  })
  @MinLength(1)
  @MaxLength(64)
  code: string;
}

@InputType()
class CartGiftCardRemoveInput extends CartInput {
  @Field(() => String, { description: 'The code of the gift card, or its masked code as the cart shows it.' })
  @MinLength(1)
  @MaxLength(64)
  code: string;
}

/** `Mutation.cartVoucherAdd`, `cartVoucherRemove`, `cartGiftCardAdd` and `cartGiftCardRemove` */
@Resolver()
export class CartCodeMutations {
  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Use a voucher, if it does something for the cart.' })
  async cartVoucherAdd(@Arg('input', () => CartCodeInput) input: CartCodeInput, @Ctx() context: CheckoutContext) {
    return toPayload(await context.service.addVoucher(changeOf(input, context), input.code), explain);
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Do without a voucher.' })
  async cartVoucherRemove(@Arg('input', () => CartCodeInput) input: CartCodeInput, @Ctx() context: CheckoutContext) {
    return toPayload(await context.service.removeVoucher(changeOf(input, context), input.code), explain);
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Pay with a gift card, as much as is on it.' })
  async cartGiftCardAdd(@Arg('input', () => CartCodeInput) input: CartCodeInput, @Ctx() context: CheckoutContext) {
    return toPayload(await context.service.addGiftCard(changeOf(input, context), input.code), explain);
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Pay without a gift card.' })
  async cartGiftCardRemove(
    @Arg('input', () => CartGiftCardRemoveInput) input: CartGiftCardRemoveInput,
    @Ctx() context: CheckoutContext,
  ) {
    return toPayload(await context.service.removeGiftCard(changeOf(input, context), input.code), explain);
  }
}

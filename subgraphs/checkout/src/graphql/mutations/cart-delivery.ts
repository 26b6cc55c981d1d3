import { ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, IsEmailAddress, PostalAddressInput, toPayload } from '#kit';
import type { CheckoutContext } from '../context';
import { type AddressFields, toAddresses } from './cart-addresses';
import { CartInput, changeOf } from './cart-input';
import { CartPayload } from './cart-payload';
import { explain } from './explain';

@InputType()
class CartAddressSetInput extends CartInput implements AddressFields {
  @Field(() => String, { nullable: true, description: 'Whom the order is confirmed to.' })
  @IsEmailAddress()
  email?: string | null;

  @Field(() => PostalAddressInput, { nullable: true })
  @ValidateNested()
  shippingAddress?: PostalAddressInput | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'The one where things are sent unless said.' })
  @ValidateNested()
  billingAddress?: PostalAddressInput | null;
}

@InputType()
class CartShippingMethodSetInput extends CartInput {
  @IdField({ description: 'One of `Cart.shippingOptions`.' })
  methodId: string;
}

/** `Mutation.cartAddressSet` and `Mutation.cartShippingMethodSet` */
@Resolver()
export class CartDeliveryMutations {
  @Allow('public')
  @Mutation(() => CartPayload, {
    nullable: true,
    description: 'Say whom a cart is for and where it goes; what is left out stays. Taxes are those of the country.',
  })
  async cartAddressSet(
    @Arg('input', () => CartAddressSetInput) input: CartAddressSetInput,
    @Ctx() context: CheckoutContext,
  ) {
    return toPayload(await context.service.setAddresses(changeOf(input, context), toAddresses(input)), explain);
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Choose how a cart is to be sent.' })
  async cartShippingMethodSet(
    @Arg('input', () => CartShippingMethodSetInput) input: CartShippingMethodSetInput,
    @Ctx() context: CheckoutContext,
  ) {
    const outcome = await context.service.chooseShippingMethod(changeOf(input, context), input.methodId);
    return toPayload(outcome, explain);
  }
}

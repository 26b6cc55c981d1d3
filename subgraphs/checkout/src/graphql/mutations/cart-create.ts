import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IdField, IsEmailAddress, PostalAddressInput, toPayload } from '#kit';
import type { Cart } from '../../domain/cart';
import type { CheckoutContext } from '../context';
import { CartType } from '../types/cart';
import { CartError } from '../types/cart-error';
import { type AddressFields, toAddresses } from './cart-addresses';
import { CartLineInput } from './cart-line-inputs';
import { explain } from './explain';

@InputType()
class CartCreateInput implements AddressFields {
  @Field(() => [CartLineInput], { defaultValue: [], description: 'At most 100.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: CartLineInput[];

  @Field(() => String, { nullable: true, description: "Whom the order is confirmed to; a customer's own unless said." })
  @IsEmailAddress()
  email?: string | null;

  @Field(() => PostalAddressInput, { nullable: true })
  @ValidateNested()
  shippingAddress?: PostalAddressInput | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'The one where things are sent unless said.' })
  @ValidateNested()
  billingAddress?: PostalAddressInput | null;

  @IdField({ nullable: true, description: 'How it is to be sent; needs an address.' })
  shippingMethodId?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'At most 10.' })
  @ArrayMaxSize(10)
  @MaxLength(64, { each: true })
  voucherCodes: string[];

  @Field(() => [String], { defaultValue: [], description: 'At most 10.' })
  @ArrayMaxSize(10)
  @MaxLength(64, { each: true })
  giftCardCodes: string[];
}

@ObjectType()
class CartCreatePayload {
  @Field(() => CartType, { nullable: true, description: 'Null when none was made.' })
  cart: Cart | null;

  @Field(() => String, {
    nullable: true,
    description: "Opens a guest's cart from now on, as `token`. It is told once; keep it. Null for a customer's cart.",
  })
  cartToken: string | null;

  @Field(() => [CartError], { description: 'Why none was made; empty when all went well.' })
  errors: CartError[];
}

/** `Mutation.cartCreate` */
@Resolver()
export class CartCreateMutation {
  @Allow('public')
  @Mutation(() => CartCreatePayload, {
    nullable: true,
    description:
      'Make a cart in the channel and currency of the request, with all that is to be in it, or none. A customer has one at a time.',
  })
  async cartCreate(
    @Arg('input', () => CartCreateInput) input: CartCreateInput,
    @Ctx() { service, principal, channel, currency, locale, passOn }: CheckoutContext,
  ): Promise<CartCreatePayload> {
    const { lines, voucherCodes, giftCardCodes, shippingMethodId } = input;
    const choices = { lines, voucherCodes, giftCardCodes, shippingMethodId: shippingMethodId ?? undefined };
    const wanted = { principal, channel, currency, locale, ...choices, ...toAddresses(input) };
    const { value, errors } = toPayload(await service.createCart(wanted, passOn), (refusal) =>
      explain(refusal, lines).map(inThisInput),
    );
    return { cart: value?.cart ?? null, cartToken: value?.token ?? null, errors };
  }
}

/** What is one field of its own mutation has another name here. */
const inThisInput = (error: CartError): CartError => ({
  ...error,
  path: error.path.map((field) => {
    if (field === 'methodId') return 'shippingMethodId';
    if (field === 'code') return error.code.startsWith('GIFT_CARD') ? 'giftCardCodes' : 'voucherCodes';
    return field;
  }),
});

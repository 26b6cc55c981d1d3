import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CurrencyCode as Currency, Locale, PostalAddress } from '#contracts';
import { CurrencyCode, DateTime, enumOf, PostalAddressType } from '#kit';
import type { ChosenMethod } from '../../domain/cart';
import type { CartState } from '../../domain/cart-state';

/** A cart's state as the graph's enum. */
const CartStateEnum = enumOf<CartState>('CartState', {
  OPEN: 'Its owner fills it.',
  CHECKOUT: 'It is being bought, and cannot be changed until that has ended.',
  ORDERED: 'It became an order.',
  MERGED: 'What was in it went into another cart.',
});

/** A cart as the graph shows it, to its owner alone. */
@ObjectType('Cart', { description: 'What somebody is about to buy.' })
export class CartType {
  @Field(() => ID)
  id: string;

  @Field(() => CartStateEnum)
  state: CartState;

  @Field(() => String, { description: 'The slug of the channel it was made in, for ever.' })
  channel: string;

  @Field(() => CurrencyCode, { description: 'The currency it was made in, for ever.' })
  currencyCode: Currency;

  @Field(() => String, { description: 'The language of the texts in it.' })
  locale: Locale;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => PostalAddressType, { nullable: true })
  shippingAddress: PostalAddress | null;

  @Field(() => PostalAddressType, { nullable: true, description: 'Null when it is the one where things are sent.' })
  billingAddress: PostalAddress | null;

  @Field(() => [String])
  voucherCodes: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when what is in it is set aside; null when nothing is. Every change counts the time anew.',
  })
  heldUntil: Date | null;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  activeAt: Date;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version: number;

  shippingMethod: ChosenMethod | null;
}

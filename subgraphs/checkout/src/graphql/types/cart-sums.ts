import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, MoneyType } from '#kit';
import type { Discount } from '../../domain/discounts';

/** What is taken something off, as the graph's enum. */
const CartDiscountKindEnum = enumOf<Discount['kind']>('CartDiscountKind', {
  LINE: 'Off lines, each by itself.',
  ORDER: 'Off the whole cart.',
  SHIPPING: 'Off shipping.',
});

/** What a promotion takes off a cart. */
@ObjectType('CartDiscount')
export class CartDiscountType {
  @Field(() => String, { description: 'What customers read, in the language of the cart.' })
  name: string;

  @Field(() => CartDiscountKindEnum)
  kind: Discount['kind'];

  @Field(() => String, { nullable: true, description: "The voucher's; null for a promotion that comes by itself." })
  code: string | null;

  @Field(() => MoneyType)
  amount: MoneyType;
}

/** A gift card that pays for a cart. */
@ObjectType('CartGiftCard')
export class CartGiftCardType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Enough to know it again, and to take it out of the cart.' })
  maskedCode: string;

  @Field(() => MoneyType)
  balance: MoneyType;

  @Field(() => MoneyType, { description: 'What it pays of this cart.' })
  amount: MoneyType;
}

/** What a cart comes to. */
@ObjectType('CartTotals', {
  description: 'What a cart comes to: exact, and total is what its lines and shipping total.',
})
export class CartTotalsType {
  @Field(() => Boolean, { description: 'Whether `subtotal` and `discount` have tax in them.' })
  taxIncluded: boolean;

  @Field(() => MoneyType, { description: 'The lines before discounts.' })
  subtotal: MoneyType;

  @Field(() => MoneyType, { description: 'All discounts, those on shipping too.' })
  discount: MoneyType;

  @Field(() => MoneyType, { description: 'After discounts, with tax.' })
  shipping: MoneyType;

  @Field(() => MoneyType, { description: 'On the lines and on shipping; it is in `total`.' })
  tax: MoneyType;

  @Field(() => MoneyType, { description: 'The lines and shipping after discounts, with tax.' })
  total: MoneyType;

  @Field(() => MoneyType, { description: 'What gift cards pay of it.' })
  giftCards: MoneyType;

  @Field(() => MoneyType, { description: 'What is left to pay.' })
  due: MoneyType;
}

/** What one line comes to. */
@ObjectType('CartLineTotals')
export class CartLineTotalsType {
  @Field(() => MoneyType, { description: 'Before discounts.' })
  subtotal: MoneyType;

  @Field(() => MoneyType, { description: 'What comes off it, its part of discounts on the whole cart too.' })
  discount: MoneyType;

  @Field(() => MoneyType, { description: 'After discounts; it is in `total`.' })
  tax: MoneyType;

  @Field(() => MoneyType, { description: 'After discounts, with tax.' })
  total: MoneyType;
}

/** A way to send a cart that was chosen. */
@ObjectType('CartShippingMethod')
export class CartShippingMethodType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  carrier: string;

  @Field(() => MoneyType, { description: 'Before discounts; with tax where prices include it.' })
  amount: MoneyType;
}

/** A way in which a cart could be sent. */
@ObjectType('CartShippingOption')
export class CartShippingOptionType extends CartShippingMethodType {
  @Field(() => String)
  description: string;

  @Field(() => Int, { description: 'Working days until it arrives, at least.' })
  minDays: number;

  @Field(() => Int, { description: 'Working days until it arrives, at most.' })
  maxDays: number;
}

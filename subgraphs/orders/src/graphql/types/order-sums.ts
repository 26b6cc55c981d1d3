import { Field, ObjectType } from 'type-graphql';
import { Decimal, enumOf, MoneyType } from '#kit';
import type { DiscountSnapshot } from '../../domain/snapshot';

/** The sums of an order as the graph shows them. */
@ObjectType({ description: 'What an order comes to: total = the totals of its lines + shipping, exactly.' })
export class OrderTotals {
  @Field(() => MoneyType, { description: 'The lines before discounts, without shipping.' })
  subtotal: MoneyType;

  @Field(() => MoneyType, { description: 'All discounts, those on shipping included.' })
  discount: MoneyType;

  @Field(() => MoneyType)
  shipping: MoneyType;

  @Field(() => MoneyType, { description: 'The tax in the total.' })
  tax: MoneyType;

  @Field(() => MoneyType)
  total: MoneyType;

  @Field(() => MoneyType, { description: 'What gift cards paid of the total.' })
  giftCard: MoneyType;

  @Field(() => MoneyType, { description: 'What had to be paid otherwise.' })
  due: MoneyType;
}

/** The sums of an order's payment as the graph shows them. */
@ObjectType({ description: 'What became of the money that is due, as far as it is known here.' })
export class OrderPaymentSums {
  @Field(() => MoneyType)
  authorised: MoneyType;

  @Field(() => MoneyType)
  captured: MoneyType;

  @Field(() => MoneyType)
  refunded: MoneyType;
}

/** What something costs as the graph shows it. */
@ObjectType({ description: 'What a line or shipping costs: total = net + tax.' })
export class OrderAmounts {
  @Field(() => MoneyType, { description: 'Before discounts.' })
  subtotal: MoneyType;

  @Field(() => MoneyType)
  discount: MoneyType;

  @Field(() => MoneyType)
  net: MoneyType;

  @Field(() => MoneyType)
  tax: MoneyType;

  @Field(() => MoneyType)
  total: MoneyType;

  @Field(() => Decimal)
  taxPercent: string;
}

const DiscountKind = enumOf<DiscountSnapshot['kind']>('OrderDiscountKind', { LINE: '', ORDER: '', SHIPPING: '' });

/** A discount as the graph shows it. */
@ObjectType({ description: 'What a promotion took off, as it was granted.' })
export class OrderDiscount {
  @Field(() => String, { nullable: true, description: "The voucher's; null for a promotion that applies by itself." })
  code: string | null;

  @Field(() => String)
  name: string;

  @Field(() => DiscountKind)
  kind: DiscountSnapshot['kind'];

  @Field(() => MoneyType)
  amount: MoneyType;
}

/** A gift card that paid a part, as the graph shows it. */
@ObjectType({ description: 'A gift card that paid a part.' })
export class OrderGiftCard {
  @Field(() => String)
  maskedCode: string;

  @Field(() => MoneyType)
  amount: MoneyType;
}

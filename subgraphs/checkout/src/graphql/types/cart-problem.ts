import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, MoneyType } from '#kit';
import type { CartProblem } from '../../domain/problem';

/** What can be wrong with a cart, as the graph's enum. */
const CartProblemCodeEnum = enumOf<CartProblem['code']>('CartProblemCode', {
  PRICE_CHANGED: 'A thing costs something else by now.',
  UNAVAILABLE: 'A thing is not sold any more.',
  INSUFFICIENT_STOCK: 'There is less of a thing than the cart has.',
  VOUCHER_REFUSED: 'A voucher does nothing for this cart.',
  GIFT_CARD_REFUSED: 'A gift card pays nothing for this cart.',
  SHIPPING_METHOD_UNAVAILABLE: 'It cannot be sent in the way that was chosen any more.',
  PRICES_UNAVAILABLE: 'Nobody can say right now what things cost.',
  DISCOUNTS_UNAVAILABLE: 'Nobody can say right now what comes off.',
  SHIPPING_UNAVAILABLE: 'Nobody can say right now what shipping costs.',
});

/** Something that is wrong with a cart, as the graph shows it. */
@ObjectType('CartProblem', { description: 'What keeps a cart from being bought as it is shown.' })
export class CartProblemType {
  @Field(() => CartProblemCodeEnum)
  code: CartProblem['code'];

  @Field(() => String, { description: 'For people; may change.' })
  message: string;

  @Field(() => Boolean, { description: 'Whether it cannot be bought until this is acknowledged, or over.' })
  isBlocking: boolean;

  @Field(() => ID, { nullable: true, description: 'The line that it is about, if it is about one.' })
  lineId: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What a unit cost, of one that costs something else by now.' })
  from: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'What a unit costs by now.' })
  to: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'How many there are, of a thing of which there is too little.' })
  available: number | null;

  @Field(() => String, { nullable: true, description: 'Why a voucher or gift card is refused: `VOUCHER_EXPIRED`, …' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The code of that voucher, or the end of that of a gift card.' })
  voucherOrCard: string | null;
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCode, DateTime, enumOf, MinorUnits } from '#kit';
import type { DiscountKind } from '../../domain/discount';
import type { HoldState } from '../../domain/hold';
import type { CodeProblem } from '../../domain/quote';

/** See enumOf. */
const DiscountKindEnum = enumOf<DiscountKind>('DiscountKind', {
  LINE: 'Off each line by itself.',
  ORDER: 'Off the order, spread over its lines.',
  SHIPPING: 'Off shipping.',
});

/** See enumOf. */
const HoldStateEnum = enumOf<HoldState>('DiscountHoldState', {
  HELD: 'Set aside.',
  CONFIRMED: 'Used up by an order.',
  RELEASED: 'Given back, because the checkout failed.',
  EXPIRED: 'Given back, because nobody was heard of in time. It can be confirmed all the same.',
  CANCELLED: 'Given back, because the order was cancelled.',
});

/** See enumOf. */
const CodeProblemEnum = enumOf<CodeProblem>('DiscountProblemCode', {
  VOUCHER_INVALID: 'There is no such voucher, or it does not hold now.',
  VOUCHER_EXPIRED: 'The voucher held once.',
  VOUCHER_EXHAUSTED: 'The voucher is used as often as it may be.',
  VOUCHER_LIMIT_REACHED: 'The customer uses the voucher as often as one customer may.',
  VOUCHER_NOT_APPLICABLE: 'The cart is not what the voucher asks for.',
  VOUCHER_NOT_COMBINABLE: 'Another discount keeps the voucher away.',
  GIFT_CARD_INVALID: 'There is no such gift card, or it is worth nothing any more.',
  GIFT_CARD_CURRENCY: 'The gift card is in another currency.',
  GIFT_CARD_EMPTY: 'Nothing is left on the gift card.',
});

@Directive('@inaccessible')
@ObjectType('QuotedDiscountLine')
class QuotedDiscountLineType {
  @Field(() => ID)
  lineId: string;

  @Field(() => MinorUnits, { description: 'Above 0.' })
  amountMinor: number;
}

/** A discount as services see it. */
@Directive('@inaccessible')
@ObjectType('QuotedDiscount')
export class QuotedDiscountType {
  @Field(() => ID)
  promotionId: string;

  @Field(() => String, { nullable: true, description: "The voucher's code; null for what comes by itself." })
  code: string | null;

  @Field(() => String, { description: 'In the language of the request.' })
  name: string;

  @Field(() => DiscountKindEnum)
  kind: DiscountKind;

  @Field(() => MinorUnits, { description: 'Above 0.' })
  amountMinor: number;

  @Field(() => [QuotedDiscountLineType], {
    description: 'Which lines pay that much less: together all of the amount, and none of a discount on shipping.',
  })
  lines: readonly QuotedDiscountLineType[];
}

@Directive('@inaccessible')
@ObjectType('QuotedGiftCard')
class QuotedGiftCardType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The place of its code among those that were asked about; the first is 0.' })
  position: number;

  @Field(() => String)
  maskedCode: string;

  @Field(() => MinorUnits, { description: 'What can be spent of it now.' })
  balanceMinor: number;

  @Field(() => CurrencyCode)
  currencyCode: string;
}

@Directive('@inaccessible')
@ObjectType('DiscountProblem')
class DiscountProblemType {
  @Field(() => CodeProblemEnum)
  code: CodeProblem;

  @Field(() => String, {
    description: 'The code that does nothing: of a voucher in capitals, of a gift card as given.',
  })
  voucherOrCard: string;

  @Field(() => String, { description: 'For people; may change.' })
  message: string;
}

/** What a cart would be less, as services see it. */
@Directive('@inaccessible')
@ObjectType('DiscountQuote')
export class DiscountQuoteType {
  @Field(() => [QuotedDiscountType], { description: 'In the order in which they come off.' })
  discounts: readonly QuotedDiscountType[];

  @Field(() => [QuotedGiftCardType], { description: 'Those that can pay, each once, in the order of their codes.' })
  giftCards: readonly QuotedGiftCardType[];

  @Field(() => [DiscountProblemType], { description: 'The codes that do nothing.' })
  problems: readonly DiscountProblemType[];
}

@Directive('@inaccessible')
@ObjectType('HeldGiftCard')
class HeldGiftCardType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  maskedCode: string;

  @Field(() => MinorUnits)
  amountMinor: number;

  @Field(() => CurrencyCode)
  currencyCode: string;
}

/** What is set aside for a checkout, as services see it. */
@Directive('@inaccessible')
@ObjectType('DiscountHold')
export class DiscountHoldType {
  @Field(() => ID)
  owner: string;

  @Field(() => HoldStateEnum)
  state: HoldState;

  @Field(() => [QuotedDiscountType])
  discounts: readonly QuotedDiscountType[];

  @Field(() => [HeldGiftCardType])
  giftCards: readonly HeldGiftCardType[];

  @Field(() => ID, { nullable: true })
  orderId: string | null;

  @Field(() => DateTime, { nullable: true })
  expiresAt: Date | null;
}

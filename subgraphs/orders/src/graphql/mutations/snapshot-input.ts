import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, MinorUnits } from '#kit';
import type {
  Amounts,
  ChosenOption,
  DiscountSnapshot,
  GiftCardSnapshot,
  LineSnapshot,
  ShippingMethodSnapshot,
} from '../../domain/snapshot';

// Only checkout writes these, once an order: their amounts are checked by domain/sums.ts, and texts are kept as they are.

/** What something costs, as the graph takes it. */
@Directive('@inaccessible')
@InputType()
export class OrderAmountsInput implements Amounts {
  @Field(() => MinorUnits, { description: 'Before discounts.' })
  subtotalMinor: number;

  @Field(() => MinorUnits, {
    description: 'subtotalMinor less discountMinor is totalMinor where taxes are included, and netMinor where not.',
  })
  discountMinor: number;

  @Field(() => MinorUnits)
  netMinor: number;

  @Field(() => MinorUnits)
  taxMinor: number;

  @Field(() => MinorUnits, { description: 'netMinor and taxMinor.' })
  totalMinor: number;

  @Field(() => Decimal)
  taxPercent: string;
}

@Directive('@inaccessible')
@InputType()
class OrderLineOptionInput implements ChosenOption {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

/** A line as it was bought, as the graph takes it. */
@Directive('@inaccessible')
@InputType()
export class OrderLineInput extends OrderAmountsInput implements LineSnapshot {
  @Field(() => ID)
  merchandiseId: string;

  @Field(() => ID)
  productId: string;

  @Field(() => String)
  sku: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  productName: string;

  @Field(() => String)
  productSlug: string;

  @Field(() => [OrderLineOptionInput])
  options: OrderLineOptionInput[];

  @Field(() => String, { nullable: true })
  imageUrl: string | null;

  @Field(() => Int)
  quantity: number;

  @Field(() => Int, { description: 'Of one unit.' })
  weightGrams: number;

  @Field(() => MinorUnits, { description: 'Of one unit, before discounts: subtotalMinor is so much for each.' })
  unitAmountMinor: number;

  @Field(() => String)
  taxClassCode: string;
}

/** How an order is sent, as the graph takes it. */
@Directive('@inaccessible')
@InputType()
export class OrderShippingMethodInput implements ShippingMethodSnapshot {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  carrier: string;
}

/** What a promotion took off, as the graph takes it. */
@Directive('@inaccessible')
@InputType()
export class OrderDiscountInput implements DiscountSnapshot {
  @Field(() => ID)
  promotionId: string;

  @Field(() => String, { nullable: true, description: "The voucher's; null for a promotion that applies by itself." })
  code: string | null;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'LINE, ORDER or SHIPPING.' })
  kind: DiscountSnapshot['kind'];

  @Field(() => MinorUnits)
  amountMinor: number;
}

/** A gift card that pays a part, as the graph takes it. */
@Directive('@inaccessible')
@InputType()
export class OrderGiftCardInput implements GiftCardSnapshot {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  maskedCode: string;

  @Field(() => MinorUnits)
  amountMinor: number;
}

/** The sums of an order, as the graph takes them. */
@Directive('@inaccessible')
@InputType()
export class OrderTotalsInput {
  @Field(() => MinorUnits, { description: 'The subtotals of the lines; shipping is not in it.' })
  subtotalMinor: number;

  @Field(() => MinorUnits, { description: 'All discounts, those on shipping included.' })
  discountMinor: number;

  @Field(() => MinorUnits, { description: 'The totalMinor of shipping.' })
  shippingMinor: number;

  @Field(() => MinorUnits, { description: 'The taxMinor of all lines and of shipping.' })
  taxMinor: number;

  @Field(() => MinorUnits, { description: 'The totalMinor of all lines and of shipping.' })
  totalMinor: number;

  @Field(() => MinorUnits, { description: 'What the gift cards pay.' })
  giftCardMinor: number;

  @Field(() => MinorUnits, { description: 'totalMinor less giftCardMinor.' })
  dueMinor: number;
}

import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Directive, Field, ID, InputType } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { CurrencyCode, IsId, IsSlug, PostalAddressInput, toPostalAddress } from '#kit';
import type { NewOrder } from '../../domain/snapshot';
import {
  OrderAmountsInput,
  OrderDiscountInput,
  OrderGiftCardInput,
  OrderLineInput,
  OrderShippingMethodInput,
  OrderTotalsInput,
} from './snapshot-input';

/** An order to be, as checkout hands it over. */
@Directive('@inaccessible')
@InputType({ description: 'Everything about an order as it is bought. Sums that do not fit are refused: see each.' })
export class OrderCreateInput {
  @Field(() => ID, { description: 'The key: the same session makes one order, however often it is sent.' })
  @IsId('checkoutSession')
  checkoutSessionId: string;

  @Field(() => ID)
  @IsId('cart')
  cartId: string;

  @Field(() => String, { description: "The channel's slug." })
  @IsSlug()
  channel: string;

  @Field(() => String, { description: 'The language in which it was bought; mails are written in it.' })
  locale: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => Boolean, { description: 'Whether unit amounts have the tax in them.' })
  taxIncluded: boolean;

  @Field(() => ID, { nullable: true, description: 'Null for a guest.' })
  @IsId('customer')
  customerId?: string | null;

  @Field(() => String)
  email: string;

  @Field(() => PostalAddressInput, { nullable: true })
  shippingAddress?: PostalAddressInput | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Null when it is the one where things are sent.' })
  billingAddress?: PostalAddressInput | null;

  @Field(() => OrderShippingMethodInput, { nullable: true })
  shippingMethod?: OrderShippingMethodInput | null;

  @Field(() => [OrderLineInput], { description: 'At most 500.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  lines: OrderLineInput[];

  @Field(() => OrderAmountsInput, { description: 'What shipping costs; all 0 where nothing is sent.' })
  shipping: OrderAmountsInput;

  @Field(() => [OrderDiscountInput])
  @ArrayMaxSize(100)
  discounts: OrderDiscountInput[];

  @Field(() => [OrderGiftCardInput])
  @ArrayMaxSize(20)
  giftCards: OrderGiftCardInput[];

  @Field(() => OrderTotalsInput)
  totals: OrderTotalsInput;
}

/** The order that an input describes; what was left out is null. */
export function toNewOrder({ totals, ...input }: OrderCreateInput): NewOrder {
  const { shippingAddress, billingAddress, shippingMethod = null, customerId = null } = input;
  return {
    ...input,
    ...totals,
    customerId,
    shippingMethod,
    shippingAddress: shippingAddress ? toPostalAddress(shippingAddress) : null,
    billingAddress: billingAddress ? toPostalAddress(billingAddress) : null,
    lines: input.lines.map(({ imageUrl = null, ...line }) => ({ ...line, imageUrl })),
    discounts: input.discounts.map(({ code = null, ...discount }) => ({ ...discount, code })),
  };
}

import { ArrayMaxSize, ArrayUnique, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { type CurrencyCode as Currency, toVoucherCode } from '#contracts';
import { CurrencyCode, DateTime, IdField, InvalidInputError, IsSlug, MinorUnits } from '#kit';
import { subtotalOf } from '../../domain/cart';
import { MAX_CODE } from '../../domain/code';
import type { QuoteRequest } from '../../service/quote-discounts';

/** The most that a thing, or shipping, may cost, in minor units. */
export const MAX_AMOUNT = 100_000_000_000;

@Directive('@inaccessible')
@InputType()
class DiscountLineInput {
  @IdField({ description: 'The line of the cart.' })
  id: string;

  @IdField()
  merchandiseId: string;

  @IdField()
  productId: string;

  @Field(() => [ID], { description: 'The categories of the product and all above them.' })
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  categoryIds: string[];

  @Field(() => Int)
  @Min(1)
  @Max(100_000)
  quantity: number;

  @Field(() => MinorUnits, { description: 'Before discounts.' })
  @Min(0)
  @Max(MAX_AMOUNT)
  unitAmountMinor: number;
}

/** A cart, whose it is, and the vouchers that were given for it. */
@InputType()
export abstract class DiscountCartInput {
  @Field(() => String)
  @IsSlug()
  channel: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @IdField({ nullable: true, description: 'Null for a guest.' })
  customerId?: string | null;

  @Field(() => [String])
  @ArrayMaxSize(100)
  @MaxLength(120, { each: true })
  customerGroups: string[];

  @Field(() => String, { nullable: true, description: 'By which guests are known.' })
  @MaxLength(320)
  email?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Now unless said.' })
  at?: Date | null;

  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(MAX_CODE, { each: true })
  voucherCodes: string[];

  @Field(() => [DiscountLineInput])
  @ArrayMaxSize(500)
  @ArrayUnique(({ id }: DiscountLineInput) => id, { message: 'lines must have an id each' })
  @ValidateNested({ each: true })
  lines: DiscountLineInput[];

  @Field(() => MinorUnits, { description: 'Before discounts; 0 while nobody knows.' })
  @Min(0)
  @Max(MAX_AMOUNT)
  shippingMinor: number;
}

/** See {@link DiscountCartInput}. */
@Directive('@inaccessible')
@InputType()
export class DiscountQuoteInput extends DiscountCartInput {
  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(MAX_CODE, { each: true })
  giftCardCodes: string[];
}

/**
 * Read a cart.
 * @throws InvalidInputError when it costs more than a number holds exactly.
 */
export function toQuoteRequest(input: DiscountCartInput, now: Date): QuoteRequest {
  const { channel, currencyCode, customerGroups, shippingMinor } = input;
  // Written out, so that the same cart is the same text in whatever order its fields came.
  const lines = input.lines.map(({ id, productId, categoryIds, quantity, unitAmountMinor }) => ({
    ...{ id, productId, categoryIds, quantity, unitAmountMinor },
  }));
  if (!Number.isSafeInteger(lines.reduce((sum, line) => sum + subtotalOf(line), shippingMinor))) {
    const message = 'The lines cost more than can be counted.';
    throw new InvalidInputError([{ path: ['input', 'lines'], code: 'OUT_OF_RANGE', message }]);
  }
  return {
    cart: { channel, currencyCode, customerGroups, at: input.at ?? now, lines, shippingMinor },
    shopper: { customerId: input.customerId ?? null, email: input.email ?? null },
    voucherCodes: [...new Set(input.voucherCodes.map(toVoucherCode))],
  };
}

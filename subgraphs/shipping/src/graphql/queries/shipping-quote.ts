import { Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type CurrencyCode as Currency, inLocale, isLocale, type Locale } from '#contracts';
import { Allow, CurrencyCode, IsCountryCode, IsSlug, MinorUnits } from '#kit';
import type { Consignment, Offer } from '../../domain/quote';
import type { ShippingContext } from '../context';

/** Ten tonnes: more than anybody sends as a parcel. */
const MAX_WEIGHT = 10_000_000;

@InputType({ description: 'What is to be sent, and where to.' })
class ShippingQuoteInput {
  @Field(() => String, { description: 'The slug of the channel.' })
  @IsSlug()
  channel: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => String, { nullable: true, description: 'The language of names; that of the request unless said.' })
  @MaxLength(10)
  locale?: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  postalCode?: string | null;

  @Field(() => Int)
  @Min(0)
  @Max(MAX_WEIGHT)
  weightGrams: number;

  @Field(() => MinorUnits, { description: 'What the things cost together, all discounts off, without shipping.' })
  @Min(0)
  totalMinor: number;
}

@ObjectType('ShippingOffer', { description: 'A way of sending something, and what that costs.' })
class ShippingOfferType {
  @Field(() => ID)
  methodId: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  description: string;

  @Field(() => MinorUnits, {
    description: 'With tax where the prices of the channel include it, without it elsewhere.',
  })
  amountMinor: number;

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string;

  @Field(() => Int, { description: 'Working days until it arrives, at least.' })
  minDays: number;

  @Field(() => Int, { description: 'Working days until it arrives, at most.' })
  maxDays: number;
}

/** `Query.shippingQuote` */
@Resolver()
export class ShippingQuoteQuery {
  @Allow('service:checkout')
  @Query(() => [ShippingOfferType], {
    nullable: true,
    description: 'The ways in which something can be sent, in the order in which they are offered.',
  })
  async shippingQuote(
    @Arg('input', () => ShippingQuoteInput) { locale, ...input }: ShippingQuoteInput,
    @Ctx() context: ShippingContext,
  ): Promise<ShippingOfferType[]> {
    const language = locale && isLocale(locale) ? locale : context.locale;
    const consignment: Consignment = input;
    return (await context.service.quoteShipping(consignment)).map((offer) => toOffer(offer, language));
  }
}

function toOffer({ method, amountMinor }: Offer, locale: Locale): ShippingOfferType {
  const { id: methodId, code, carrier, minDays, maxDays } = method;
  const [name, description] = [inLocale(method, 'name', locale), inLocale(method, 'description', locale)];
  return { methodId, code, name, description, amountMinor, carrier, minDays, maxDays };
}

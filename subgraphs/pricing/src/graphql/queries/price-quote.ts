import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { Allow, CurrencyCode, given, IsCountryCode, IsSlug } from '#kit';
import type { PricingContext } from '../context';
import { PriceQuoteType, toPriceQuoteType } from '../types/price-quote';

@Directive('@inaccessible')
@InputType()
class PriceQuoteInput {
  @Field(() => String, { nullable: true, description: "Its slug; that of the shop's first price list unless said." })
  @IsSlug()
  channel?: string | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: "That of the channel's first price list unless said.",
  })
  currencyCode?: Currency | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where things go, ISO 3166-1 alpha-2; the country that the price list assumes unless said.',
  })
  @IsCountryCode()
  countryCode?: string | null;

  @Field(() => [ID], { description: 'At most 100.' })
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  merchandiseIds: string[];
}

/** `Query.priceQuote` */
@Resolver()
export class PriceQuoteQuery {
  @Allow('service:checkout')
  @Query(() => PriceQuoteType, {
    nullable: true,
    description:
      'What things cost at this moment, with the taxes of where they go; null in a shop without price lists.',
  })
  async priceQuote(
    @Arg('input', () => PriceQuoteInput) { merchandiseIds, ...scene }: PriceQuoteInput,
    @Ctx() { service }: PricingContext,
  ): Promise<PriceQuoteType | null> {
    const quote = await service.quotePrices({ merchandiseIds, ...given(scene) });
    return quote && toPriceQuoteType(quote);
  }
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { CurrencyCode, Decimal, MinorUnits } from '#kit';
import type { Quote } from '../../domain/quote';
import { toPercent } from '../../domain/tax';

@Directive('@inaccessible')
@ObjectType('QuotedShippingTax')
class QuotedShippingTaxType {
  @Field(() => Decimal)
  percent: string;

  @Field(() => String)
  taxClassCode: string;
}

@Directive('@inaccessible')
@ObjectType('QuotedPrice')
class QuotedPriceType {
  @Field(() => ID)
  merchandiseId: string;

  @Field(() => MinorUnits, { description: 'As it is charged: with tax where `taxIncluded`, without it elsewhere.' })
  unitAmountMinor: number;

  @Field(() => MinorUnits, { nullable: true, description: 'The amount to strike through.' })
  compareAtMinor: number | null;

  @Field(() => Decimal, { description: 'In percent: `19`, `5.5`.' })
  taxPercent: string;

  @Field(() => String)
  taxClassCode: string;
}

/** A quote as services that sell see it. */
@Directive('@inaccessible')
@ObjectType('PriceQuote', { description: 'What things cost where they are to be sent; services only.' })
export class PriceQuoteType {
  @Field(() => String)
  channel: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => String, { description: 'Whose taxes are on the prices, ISO 3166-1 alpha-2.' })
  countryCode: string;

  @Field(() => Boolean)
  taxIncluded: boolean;

  @Field(() => QuotedShippingTaxType, {
    nullable: true,
    description: 'Null where nobody has said how shipping is taxed.',
  })
  shippingTax: QuotedShippingTaxType | null;

  @Field(() => [QuotedPriceType], { description: 'Things without a price are left out.' })
  lines: QuotedPriceType[];
}

/** Show a quote in the graph. */
export function toPriceQuoteType({ shippingTax, lines, ...quote }: Quote): PriceQuoteType {
  return {
    ...quote,
    shippingTax: shippingTax && {
      percent: toPercent(shippingTax.rateBasisPoints),
      taxClassCode: shippingTax.taxClassCode,
    },
    lines: lines.map(({ merchandiseId, price }) => ({
      merchandiseId,
      unitAmountMinor: price.amount.amountMinor,
      compareAtMinor: price.compareAt?.amountMinor ?? null,
      taxPercent: toPercent(price.rateBasisPoints),
      taxClassCode: price.taxClass.code,
    })),
  };
}

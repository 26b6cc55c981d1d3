import { Field, ObjectType } from 'type-graphql';
import { DateTime, Decimal, MoneyType } from '#kit';
import type { Price } from '../../domain/price';
import { toPercent } from '../../domain/tax';
import { TaxClassType } from './tax-class';

/** The tax on a price as the graph shows it. */
@ObjectType('PriceTax', { description: 'The tax on a price, in the country that its price list assumes.' })
class PriceTaxType {
  @Field(() => MoneyType)
  amount: MoneyType;

  @Field(() => Decimal, { description: 'In percent: `19`, `5.5`.' })
  percent: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  countryCode: string;

  @Field(() => TaxClassType)
  taxClass: TaxClassType;
}

/** A price as the graph shows it. */
@ObjectType('Price', { description: 'What a thing costs at the moment of the request, in its channel and currency.' })
export class PriceType {
  @Field(() => MoneyType, {
    description: 'The amount to show: with tax where the price list includes it, without it elsewhere.',
  })
  amount: MoneyType;

  @Field(() => Boolean, { description: 'Whether `amount` and `compareAt` include tax.' })
  taxIncluded: boolean;

  @Field(() => MoneyType, { description: 'Without tax.' })
  net: MoneyType;

  @Field(() => PriceTaxType)
  tax: PriceTaxType;

  @Field(() => MoneyType, { description: 'With tax: net + tax, exactly.' })
  gross: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The amount to strike through, above `amount`; null when there is nothing to compare with.',
  })
  compareAt: MoneyType | null;

  @Field(() => Boolean, { description: 'Whether it is lower than what it is compared with.' })
  onSale: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when a scheduled price holds.' })
  from: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when a scheduled price holds, exclusive.' })
  until: Date | null;
}

/** Show a price in the graph. */
export function toPriceType(price: Price): PriceType {
  const { amount, net, tax, gross, compareAt, taxClass, rateBasisPoints, countryCode, taxIncluded, from, until } =
    price;
  return {
    amount: MoneyType.of(amount),
    taxIncluded,
    net: MoneyType.of(net),
    tax: { amount: MoneyType.of(tax), percent: toPercent(rateBasisPoints), countryCode, taxClass },
    gross: MoneyType.of(gross),
    compareAt: compareAt && MoneyType.of(compareAt),
    onSale: compareAt !== null,
    from,
    until,
  };
}

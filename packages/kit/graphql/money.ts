import { Directive, Field, ObjectType } from 'type-graphql';
import { formatMinor, type Money } from '#contracts';
import { CurrencyCode, Decimal, MinorUnits } from './scalars';

/** The graph's view of money; frozen, so that every service may answer with it. */
@Directive('@shareable')
@ObjectType('Money', { description: 'An exact amount of money.' })
export class MoneyType implements Money {
  @Field(() => MinorUnits, { description: 'The amount in minor units: 1990 for 19.90 EUR, 1990 for 1990 JPY.' })
  readonly amountMinor: number;

  @Field(() => CurrencyCode)
  readonly currencyCode: Money['currencyCode'];

  private constructor(money: Money) {
    this.amountMinor = money.amountMinor;
    this.currencyCode = money.currencyCode;
  }

  @Field(() => Decimal, { description: 'The same amount as a decimal number, for display.' })
  get amount(): string {
    return formatMinor(this);
  }

  /** Show an amount of money in the graph. */
  static of(money: Money): MoneyType {
    return new MoneyType(money);
  }
}

import { Max, Min } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { type CurrencyCode as Currency, type Money, money } from '#contracts';
import { CurrencyCode, MinorUnits } from '#kit';
import { MAX_AMOUNT } from '../queries/discount-input';

/** An amount of money as the graph takes it. */
@InputType({ description: 'An exact amount of money.' })
export class PromotionMoneyInput {
  @Field(() => MinorUnits)
  @Min(1)
  @Max(MAX_AMOUNT)
  amountMinor: number;

  @Field(() => CurrencyCode)
  currencyCode: Currency;
}

/** Read amounts of money. */
export const toMoneys = (inputs: readonly PromotionMoneyInput[] | null | undefined): Money[] =>
  (inputs ?? []).map(({ amountMinor, currencyCode }) => money(amountMinor, currencyCode));

/** Which currency an amount is in, for lists that have one for each. */
export const currencyOf = ({ currencyCode }: PromotionMoneyInput): string => currencyCode;

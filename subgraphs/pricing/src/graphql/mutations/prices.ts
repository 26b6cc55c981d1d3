import { Max, MaxDate, Min, MinDate } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type CurrencyCode as Currency, money } from '#contracts';
import {
  Allow,
  CurrencyCode,
  DateTime,
  type FieldProblem,
  IdField,
  InvalidInputError,
  MinorUnits,
  PayloadOf,
  toPayload,
} from '#kit';
import { EARLIEST, LATEST } from '../../domain/schedule';
import { MAX_AMOUNT_MINOR } from '../../domain/tax';
import type { PricingContext } from '../context';
import { PriceEntryType } from '../types/price-entry';
import { PricingError } from '../types/pricing-error';
import { explain } from './explain';

const PricePayload = PayloadOf(PricingError, 'Price', () => PriceEntryType);

@InputType({
  description:
    'What a thing is to cost in a list: always (a base price), or from a moment on or until one (a scheduled price).',
})
class PriceSetInput {
  @IdField()
  priceListId: string;

  @IdField()
  merchandiseId: string;

  @Field(() => CurrencyCode, { description: 'That of the list.' })
  currencyCode: Currency;

  @Field(() => MinorUnits, { description: 'With tax if the list includes it.' })
  @Min(0)
  @Max(MAX_AMOUNT_MINOR)
  amountMinor: number;

  @Field(() => MinorUnits, { nullable: true, description: 'The amount to strike through, above `amountMinor`.' })
  @Min(0)
  @Max(MAX_AMOUNT_MINOR)
  compareAtMinor?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Inclusive; a price that is there is known by it.' })
  @MinDate(EARLIEST)
  @MaxDate(LATEST)
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Exclusive.' })
  @MinDate(EARLIEST)
  @MaxDate(LATEST)
  until?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version you saw of the base price, or of the scheduled price that begins at `from`; leave it out for a price that is not there yet.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Which price, in the version you saw.' })
class PriceRemoveInput {
  @IdField()
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

/** `Mutation.priceSet` and `Mutation.priceRemove` */
@Resolver()
export class PriceMutations {
  @Allow('pricing:write')
  @Mutation(() => PricePayload, { nullable: true, description: 'Say what one thing costs in one price list.' })
  async priceSet(@Arg('input', () => PriceSetInput) input: PriceSetInput, @Ctx() { service }: PricingContext) {
    requireOrder(input);
    const { priceListId, merchandiseId, currencyCode, amountMinor, compareAtMinor, from, until } = input;
    const price = {
      priceListId,
      merchandiseId,
      amount: money(amountMinor, currencyCode),
      compareAt: compareAtMinor == null ? null : money(compareAtMinor, currencyCode),
      from: from ?? null,
      until: until ?? null,
    };
    return toPayload(await service.setPrice(price, input.expectedVersion ?? undefined), explain);
  }

  @Allow('pricing:write')
  @Mutation(() => PricePayload, { nullable: true, description: 'Take a price out of its list; answers what it was.' })
  async priceRemove(
    @Arg('input', () => PriceRemoveInput) { id, expectedVersion }: PriceRemoveInput,
    @Ctx() { service }: PricingContext,
  ) {
    return toPayload(await service.removePrice(id, expectedVersion), explain);
  }
}

/** Two fields that fit each by itself may not fit together. */
function requireOrder({ amountMinor, compareAtMinor, from, until }: PriceSetInput): void {
  const problems: FieldProblem[] = [];
  if (compareAtMinor != null && compareAtMinor <= amountMinor) {
    problems.push(outOfRange('compareAtMinor', 'CompareAtMinor must be above amountMinor.'));
  }
  if (from && until && until <= from) problems.push(outOfRange('until', 'Until must be after from.'));
  if (problems.length > 0) throw new InvalidInputError(problems);
}

const outOfRange = (field: keyof PriceSetInput, message: string): FieldProblem => ({
  path: ['input', field],
  code: 'OUT_OF_RANGE',
  message,
});

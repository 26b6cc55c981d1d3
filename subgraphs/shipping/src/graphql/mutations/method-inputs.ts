import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { applyAll, CurrencyCode, IdField, IsSlug, MinorUnits } from '#kit';
import { CARRIERS } from '../../domain/carriers';
import { ShippingTextsInput } from './translation-inputs';

const MAX_AMOUNT = 100_000_000_000;
const MAX_WEIGHT = 10_000_000;

const IsAmount = () => applyAll(Min(0), Max(MAX_AMOUNT));
const IsWeight = () => applyAll(Min(0), Max(MAX_WEIGHT));
const IsDays = () => applyAll(Min(0), Max(365));
const IsChannelList = () => applyAll(ArrayMaxSize(100), IsSlug({ each: true }));
const IsTariffList = () =>
  applyAll(
    ArrayMaxSize(20),
    ArrayUnique(({ currencyCode }: ShippingTariffInput) => currencyCode, {
      message: 'tariffs must name each currency once',
    }),
    ValidateNested({ each: true }),
  );

@InputType({ description: 'What a method costs for carts that weigh and are worth at least so much.' })
class ShippingTierInput {
  @Field(() => Int, { defaultValue: 0 })
  @IsWeight()
  fromWeightGrams: number;

  @Field(() => MinorUnits, { defaultValue: 0, description: 'All discounts off, without shipping.' })
  @IsAmount()
  fromTotalMinor: number;

  @Field(() => MinorUnits)
  @IsAmount()
  amountMinor: number;
}

/** See its description. */
@InputType({ description: 'What a method costs in a currency.' })
export class ShippingTariffInput {
  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => MinorUnits, {
    nullable: true,
    description: 'From this total on it costs nothing; always costs unless said.',
  })
  @IsAmount()
  freeAboveMinor?: number | null;

  @Field(() => [ShippingTierInput], { description: 'One of them from weight 0 and total 0.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  tiers: ShippingTierInput[];
}

/** See its description. */
@InputType({ description: 'A method to be.' })
export class ShippingMethodCreateInput {
  @IdField()
  zoneId: string;

  @Field(() => String, { description: 'Unique, and for ever: lower-case letters, digits and hyphens.' })
  @IsSlug()
  code: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  description: string;

  @Field(() => [ShippingTextsInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: ShippingTextsInput[] | null;

  @Field(() => [String], { description: 'The slugs of the channels that offer it.' })
  @IsChannelList()
  channelSlugs: string[];

  @Field(() => String, { description: `Who carries it; one of ${CARRIERS.join(', ')}.` })
  @IsIn([...CARRIERS])
  carrier: string;

  @Field(() => Int, { description: 'Working days until it arrives, at least.' })
  @IsDays()
  minDays: number;

  @Field(() => Int, { description: 'Working days until it arrives, at most.' })
  @IsDays()
  maxDays: number;

  @Field(() => Int, { nullable: true, description: 'What a cart may weigh in all; any weight unless said.' })
  @IsWeight()
  maxWeightGrams?: number | null;

  @Field(() => Int, { defaultValue: 100, description: 'Its place among those that are offered, the lowest first.' })
  @Min(0)
  @Max(10_000)
  position: number;

  @Field(() => Boolean, { defaultValue: true })
  isActive: boolean;

  @Field(() => [ShippingTariffInput], { description: 'One for each currency it is offered in.' })
  @IsTariffList()
  tariffs: ShippingTariffInput[];
}

/** See its description. */
@InputType({ description: 'What to change; what is left out stays as it is. Zone and code are for ever.' })
export class ShippingMethodUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  description?: string | null;

  @Field(() => [ShippingTextsInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: ShippingTextsInput[] | null;

  @Field(() => [String], { nullable: true, description: 'All of them; what is not in the list is removed.' })
  @IsChannelList()
  channelSlugs?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsIn([...CARRIERS])
  carrier?: string | null;

  @Field(() => Int, { nullable: true })
  @IsDays()
  minDays?: number | null;

  @Field(() => Int, { nullable: true })
  @IsDays()
  maxDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Null lets a cart weigh anything.' })
  @IsWeight()
  maxWeightGrams?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(10_000)
  position?: number | null;

  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;

  @Field(() => [ShippingTariffInput], {
    nullable: true,
    description: 'All of them; what is not in the list is removed.',
  })
  @IsTariffList()
  tariffs?: ShippingTariffInput[] | null;
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { ConnectionOf, CurrencyCode, MinorUnits } from '#kit';

/** A tier as the graph shows it. */
@ObjectType('ShippingTier', { description: 'What a method costs for carts that weigh and are worth at least so much.' })
export class ShippingTierType {
  @Field(() => Int)
  fromWeightGrams: number;

  @Field(() => MinorUnits, { description: 'All discounts off, without shipping.' })
  fromTotalMinor: number;

  @Field(() => MinorUnits)
  amountMinor: number;
}

/** A tariff as the graph shows it. */
@ObjectType('ShippingTariff', {
  description:
    'What a method costs in a currency: of the tiers that a cart reaches, the one with the highest weight, then with the highest total.',
})
export class ShippingTariffType {
  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => MinorUnits, { nullable: true, description: 'From this total on it costs nothing.' })
  freeAboveMinor: number | null;

  @Field(() => [ShippingTierType])
  tiers: ShippingTierType[];
}

/** A method as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('ShippingMethod', { description: 'A way of sending things to a zone.' })
export class ShippingMethodType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Unique, for people; never changes.' })
  code: string;

  @Field(() => [String], { description: 'The slugs of the channels that offer it.' })
  channelSlugs: string[];

  @Field(() => String, { description: 'Who carries it.' })
  carrier: string;

  @Field(() => Int, { description: 'Working days until it arrives, at least.' })
  minDays: number;

  @Field(() => Int, { description: 'Working days until it arrives, at most.' })
  maxDays: number;

  @Field(() => Int, { nullable: true, description: 'What a cart may weigh in all; null for any weight.' })
  maxWeightGrams: number | null;

  @Field(() => Int, { description: 'Its place among those that are offered, the lowest first.' })
  position: number;

  @Field(() => Boolean, { description: 'False for one that is not offered any more.' })
  isActive: boolean;

  @Field(() => [ShippingTariffType], { description: 'One for each currency it is offered in.' })
  tariffs: ShippingTariffType[];

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const ShippingMethodConnection = ConnectionOf('ShippingMethod', () => ShippingMethodType);

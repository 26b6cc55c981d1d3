import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCode } from '#kit';

/** A channel as the graph shows it. */
@ObjectType('Channel', { description: 'A place where the shop sells: its assortment, currency and languages.' })
export class ChannelType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What `x-channel` is set to.' })
  slug: string;

  @Field(() => CurrencyCode, { description: 'The currency of prices when `x-currency` names none.' })
  currencyCode: string;

  @Field(() => String, { description: 'The language its customers most likely read.' })
  defaultLocale: string;

  @Field(() => [String])
  locales: string[];

  @Field(() => [String], { description: 'Where orders may go, ISO 3166-1 alpha-2.' })
  countryCodes: string[];

  @Field(() => Boolean, { description: 'Whether it is meant when `x-channel` names none.' })
  isDefault: boolean;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

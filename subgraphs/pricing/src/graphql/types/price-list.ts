import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, CurrencyCode } from '#kit';

/** A price list as the graph shows it. */
@ObjectType('PriceList', { description: 'The prices of one channel in one currency.' })
export class PriceListType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Unique, for people: `eu-retail`.' })
  code: string;

  @Field(() => String, { description: 'Seen by requests whose `x-channel` is this…' })
  channelSlug: string;

  @Field(() => CurrencyCode, { description: '…and whose `x-currency` is this.' })
  currencyCode: string;

  @Field(() => String, {
    description: 'Whose taxes are assumed until a customer says where to send things, ISO 3166-1 alpha-2.',
  })
  countryCode: string;

  @Field(() => Boolean, { description: 'Whether the amounts of its prices include tax.' })
  taxIncluded: boolean;

  @Field(() => Int, {
    description:
      'Its rank. Requests without `x-channel` are in the channel of the first list of all, requests without `x-currency` see the first list of their channel.',
  })
  position: number;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const PriceListConnection = ConnectionOf('PriceList', () => PriceListType);

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A tax class as the graph shows it. */
@ObjectType('TaxClass', { description: 'A kind of things that are taxed alike, such as books.' })
export class TaxClassType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Unique, for people: `reduced`.' })
  code: string;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const TaxClassConnection = ConnectionOf('TaxClass', () => TaxClassType);

/** A tax rate as the graph shows it. */
@ObjectType('TaxRate', { description: 'What one country takes on one tax class.' })
export class TaxRateType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  countryCode: string;

  @Field(() => Int, { description: 'Hundredths of a percent: 1900 is 19 %.' })
  rateBasisPoints: number;

  @Field(() => Int, { description: 'Grows with every `taxRateSet`; give it back as `expectedVersion`.' })
  version: number;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime } from '#kit';

/** An entry of a price list as the graph shows it. */
@ObjectType('PriceEntry', {
  description:
    'What one thing costs in one list: always (the base price, without dates), or within dates (a scheduled price, which goes before the base price).',
})
export class PriceEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime, { nullable: true, description: 'Inclusive.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Exclusive.' })
  until?: Date | null;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => Int, { description: 'Grows with every `priceSet`; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const PriceEntryConnection = ConnectionOf('PriceEntry', () => PriceEntryType);

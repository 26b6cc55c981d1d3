import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime } from '#kit';

/** A stock level as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('StockLevel', {
  description: 'How much of a thing lies in a warehouse, and how much of that is spoken for; staff only.',
})
export class StockLevelType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Units that lie there.' })
  onHand: number;

  @Field(() => Int, { description: 'Of them, sold and waiting to leave.' })
  allocated: number;

  @Field(() => Int, { description: 'Of them, set aside for somebody who is buying.' })
  reserved: number;

  @Field(() => DateTime)
  updatedAt: Date;
}

/** See ConnectionOf. */
export const StockLevelConnection = ConnectionOf('StockLevel', () => StockLevelType);

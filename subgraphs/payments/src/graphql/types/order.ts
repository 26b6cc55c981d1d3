import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An order, known here by its id. */
@Directive('@key(fields: "id")')
@ObjectType('Order')
export class OrderType {
  @Field(() => ID)
  id: string;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An order as far as shipping knows it: by its id. */
@Directive('@key(fields: "id")')
@ObjectType('Order')
export class OrderType {
  @Field(() => ID)
  id: string;
}

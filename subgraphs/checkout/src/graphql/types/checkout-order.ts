import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An order as checkout knows it; orders knows the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@Directive('@key(fields: "number", resolvable: false)')
@ObjectType('Order')
export class CheckoutOrderType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  number: string;
}

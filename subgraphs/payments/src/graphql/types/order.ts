import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An order as far as payments knows it: by its id, and by whether orders shows it to the caller. */
@Directive('@key(fields: "id")')
@ObjectType('Order')
export class OrderType {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Boolean)
  isVisible: boolean;
}

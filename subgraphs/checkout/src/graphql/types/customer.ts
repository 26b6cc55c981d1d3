import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What checkout adds to a customer of accounts. */
@Directive('@key(fields: "id")')
@ObjectType('Customer')
export class CustomerType {
  @Field(() => ID)
  id: string;
}

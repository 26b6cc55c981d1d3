import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What orders adds to a customer of accounts. */
@Directive('@key(fields: "id")')
@ObjectType('Customer')
export class CustomerType {
  @Field(() => ID)
  id: string;
}

/** Anything that the catalog sells, known here by its id. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('Merchandise', { description: 'Anything that can be put into a cart.' })
export class MerchandiseType {
  @Field(() => ID)
  id: string;
}

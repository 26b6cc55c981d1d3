import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A customer as the graph shows it; what is private is in CustomerFields. */
@Directive('@key(fields: "id")')
@ObjectType('Customer', {
  description: 'Someone who buys. Everybody may see the id and the display name; the rest is null for others.',
})
export class CustomerType {
  @Field(() => ID)
  id: string;
}

/** See ConnectionOf. */
export const CustomerConnection = ConnectionOf('Customer', () => CustomerType);

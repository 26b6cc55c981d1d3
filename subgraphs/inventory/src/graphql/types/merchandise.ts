import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Anything that the catalog sells, known here by its id; whatever kind it is, it can be in stock. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('Merchandise', { description: 'Anything that can be put into a cart.' })
export class MerchandiseType {
  @Field(() => ID)
  id: string;
}

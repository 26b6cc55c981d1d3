import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Anything that the catalog sells, known here by its id alone. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('Merchandise')
export class MerchandiseType {
  @Field(() => ID)
  id: string;
}

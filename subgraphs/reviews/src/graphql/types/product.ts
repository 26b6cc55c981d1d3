import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What reviews adds to a product of catalog. */
@Directive('@key(fields: "id")')
@ObjectType('Product')
export class ProductType {
  @Field(() => ID)
  id: string;
}

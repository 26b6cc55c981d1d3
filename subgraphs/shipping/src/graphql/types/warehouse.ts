import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A warehouse, which inventory knows. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Warehouse')
export class WarehouseType {
  @Field(() => ID)
  id: string;
}

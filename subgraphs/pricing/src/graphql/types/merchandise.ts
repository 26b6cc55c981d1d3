import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** The catalog's merchandise, of whatever kind, for pricing to add to. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('Merchandise')
export class MerchandiseType {
  @Field(() => ID)
  id: string;
}

/** How a thing is taxed as the graph shows it. */
@ObjectType('Taxation', { description: 'How a thing is taxed.' })
export class TaxationType {
  @Field(() => Int, { description: 'Grows with every `merchandiseSet`; give it back as `expectedVersion`.' })
  version: number;
}

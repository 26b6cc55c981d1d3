import { Directive, Field, ID, Int, InterfaceType } from 'type-graphql';

/** What other services price and stock without knowing what it is: they add to it as an interface object. */
@Directive('@key(fields: "id")')
@InterfaceType('Merchandise', {
  description: 'Anything that can be put into a cart.',
  resolveType: () => 'Variant',
})
export abstract class MerchandiseType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Stock keeping unit: unique, for people and scanners.' })
  sku: string;

  @Field(() => Int, { description: 'In grams, with its packaging.' })
  weightGrams: number;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { MoneyType } from '#kit';

/** The catalog's product, for pricing to add to. */
@Directive('@key(fields: "id")')
@ObjectType('Product')
export class ProductType {
  @Field(() => ID)
  id: string;
}

/** A price range as the graph shows it. */
@ObjectType('PriceRange', {
  description:
    'From what to what the variants of a product cost, each as its `Price.amount`; equal when all cost the same.',
})
export class PriceRangeType {
  @Field(() => MoneyType)
  min: MoneyType;

  @Field(() => MoneyType)
  max: MoneyType;
}

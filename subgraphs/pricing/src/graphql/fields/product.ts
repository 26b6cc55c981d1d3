import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { MoneyType } from '#kit';
import type { PricingContext } from '../context';
import { PriceRangeType, ProductType } from '../types/product';

/** What pricing adds to a product. */
@Resolver(() => ProductType)
export class ProductFields {
  @Directive('@tag(name: "storefront")')
  @FieldResolver(() => PriceRangeType, { nullable: true, description: 'Null when none of its variants has a price.' })
  async priceRange(@Root() { id }: ProductType, @Ctx() { loaders }: PricingContext): Promise<PriceRangeType | null> {
    const range = await loaders.priceRange.load(id);
    return range && { min: MoneyType.of(range.min), max: MoneyType.of(range.max) };
  }
}

import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Allow } from '#kit';
import type { Merchandise } from '../../domain/merchandise';
import type { TaxClass } from '../../domain/tax-class';
import type { PricingContext } from '../context';
import { MerchandiseType, TaxationType } from '../types/merchandise';
import { PriceType, toPriceType } from '../types/price';
import { TaxClassType } from '../types/tax-class';

/** What pricing adds to merchandise. */
@Resolver(() => MerchandiseType)
export class MerchandiseFields {
  @Directive('@tag(name: "storefront")')
  @FieldResolver(() => PriceType, {
    nullable: true,
    description:
      'What it costs in the channel in `x-channel` and the currency in `x-currency`; null when it has no price.',
  })
  async price(
    @Root() { id }: MerchandiseType,
    @Ctx() { loaders, service, at }: PricingContext,
  ): Promise<PriceType | null> {
    const [list, candidates] = await Promise.all([loaders.list(), loaders.candidates.load(id)]);
    const price = list && service.priceOf(candidates, list, at);
    return price && toPriceType(price);
  }

  @Allow('pricing:read')
  @FieldResolver(() => TaxationType, { nullable: true, description: 'Null for a thing that pricing was not told of.' })
  taxation(@Root() { id }: MerchandiseType, @Ctx() { loaders }: PricingContext): Promise<Merchandise | null> {
    return loaders.merchandise.load(id);
  }
}

/** What of a taxation is worked out. */
@Resolver(() => TaxationType)
export class TaxationFields {
  @FieldResolver(() => TaxClassType)
  taxClass(@Root() { taxClassId }: Merchandise, @Ctx() { loaders }: PricingContext): Promise<TaxClass | null> {
    return loaders.taxClass.load(taxClassId);
  }
}

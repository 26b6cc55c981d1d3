import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { FirstArgs } from '#kit';
import type { TaxClass, TaxRate } from '../../domain/tax-class';
import type { PricingContext } from '../context';
import { TaxClassType, TaxRateType } from '../types/tax-class';

/** What of a tax class is worked out. */
@Resolver(() => TaxClassType)
export class TaxClassFields {
  @FieldResolver(() => String)
  name(@Root() taxClass: TaxClass, @Ctx() { locale }: PricingContext): string {
    return inLocale(taxClass, 'name', locale);
  }

  @FieldResolver(() => [TaxRateType], { description: 'What countries take on it, by country.' })
  async rates(
    @Root() { id }: TaxClass,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: PricingContext,
  ): Promise<readonly TaxRate[]> {
    return (await loaders.ratesOf.load(id)).slice(0, first);
  }
}

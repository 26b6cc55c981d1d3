import { Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MAX_PAGE } from '#kit';
import type { TaxClass, TaxRate } from '../../domain/tax-class';
import { inLocale } from '../../domain/text';
import type { PricingContext } from '../context';
import { TaxClassType, TaxRateType } from '../types/tax-class';

@ArgsType()
class FirstArgs {
  @Field(() => Int, { defaultValue: MAX_PAGE, description: 'How many at most, 1 to 100.' })
  @Min(1)
  @Max(MAX_PAGE)
  first: number;
}

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

import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, IsCountryCode, IsSlug, PayloadOf, toPayload, toTranslations } from '#kit';
import { WHOLE } from '../../domain/tax';
import type { PricingContext } from '../context';
import { PricingError } from '../types/pricing-error';
import { TaxClassType, TaxRateType } from '../types/tax-class';
import { explain } from './explain';
import { NameTranslationInput } from './name-translation-input';

const TaxClassPayload = PayloadOf(PricingError, 'TaxClass', () => TaxClassType);
const TaxRatePayload = PayloadOf(PricingError, 'TaxRate', () => TaxRateType);

@InputType({ description: 'A tax class to be.' })
class TaxClassCreateInput {
  @Field(() => String, { description: 'Unique, for people: `reduced`.' })
  @IsSlug()
  code: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => [NameTranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: NameTranslationInput[] | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class TaxClassUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsSlug()
  code?: string | null;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => [NameTranslationInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: NameTranslationInput[] | null;
}

@InputType({ description: 'What one country takes on one tax class.' })
class TaxRateSetInput {
  @IdField()
  taxClassId: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode: string;

  @Field(() => Int, { description: 'Hundredths of a percent: 1900 is 19 %.' })
  @Min(0)
  @Max(WHOLE)
  rateBasisPoints: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; leave it out for a rate that is not there yet.',
  })
  expectedVersion?: number | null;
}

/** `Mutation.taxClassCreate`, `Mutation.taxClassUpdate` and `Mutation.taxRateSet` */
@Resolver()
export class TaxMutations {
  @Allow('pricing:write')
  @Mutation(() => TaxClassPayload, { nullable: true })
  async taxClassCreate(
    @Arg('input', () => TaxClassCreateInput) { translations, ...input }: TaxClassCreateInput,
    @Ctx() { service }: PricingContext,
  ) {
    return toPayload(await service.createTaxClass({ ...input, translations: toTranslations(translations) }), explain);
  }

  @Allow('pricing:write')
  @Mutation(() => TaxClassPayload, { nullable: true })
  async taxClassUpdate(
    @Arg('input', () => TaxClassUpdateInput) input: TaxClassUpdateInput,
    @Ctx() { service }: PricingContext,
  ) {
    const { id, expectedVersion, translations, ...changes } = input;
    const edit = { ...given(changes), translations: toTranslations(translations) };
    return toPayload(await service.updateTaxClass(id, expectedVersion, edit), explain);
  }

  @Allow('pricing:write')
  @Mutation(() => TaxRatePayload, { nullable: true, description: 'Say what one country takes on one tax class.' })
  async taxRateSet(
    @Arg('input', () => TaxRateSetInput) { expectedVersion, ...rate }: TaxRateSetInput,
    @Ctx() { service }: PricingContext,
  ) {
    return toPayload(await service.setTaxRate(rate, expectedVersion ?? undefined), explain);
  }
}

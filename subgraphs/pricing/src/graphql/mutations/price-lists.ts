import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { Allow, CurrencyCode, given, IdField, IsCountryCode, IsSlug, PayloadOf, toPayload, toTranslations } from '#kit';
import type { PricingContext } from '../context';
import { PriceListType } from '../types/price-list';
import { PricingError } from '../types/pricing-error';
import { explain } from './explain';
import { NameTranslationInput } from './name-translation-input';

const MAX_POSITION = 10_000;

const PriceListPayload = PayloadOf(PricingError, 'PriceList', () => PriceListType);

@InputType({ description: 'A price list to be.' })
class PriceListCreateInput {
  @Field(() => String, { description: 'Unique, for people: `eu-retail`.' })
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

  @Field(() => String)
  @IsSlug()
  channelSlug: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => String, { description: 'Whose taxes are assumed, ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode: string;

  @Field(() => Boolean, { description: 'Whether the amounts of its prices include tax.' })
  taxIncluded: boolean;

  @Field(() => Int, { nullable: true, description: 'Its rank; the last one unless said.' })
  @Min(0)
  @Max(MAX_POSITION)
  position?: number | null;
}

@InputType({
  description: 'What to change; what is left out stays as it is. Channel, currency and tax inclusion are for ever.',
})
class PriceListUpdateInput {
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

  @Field(() => String, { nullable: true })
  @IsCountryCode()
  countryCode?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(MAX_POSITION)
  position?: number | null;
}

/** `Mutation.priceListCreate` and `Mutation.priceListUpdate` */
@Resolver()
export class PriceListMutations {
  @Allow('pricing:write')
  @Mutation(() => PriceListPayload, { nullable: true })
  async priceListCreate(
    @Arg('input', () => PriceListCreateInput) { translations, position, ...input }: PriceListCreateInput,
    @Ctx() { service }: PricingContext,
  ) {
    const list = { ...input, position: position ?? undefined, translations: toTranslations(translations) };
    return toPayload(await service.createPriceList(list), explain);
  }

  @Allow('pricing:write')
  @Mutation(() => PriceListPayload, { nullable: true })
  async priceListUpdate(
    @Arg('input', () => PriceListUpdateInput) input: PriceListUpdateInput,
    @Ctx() { service }: PricingContext,
  ) {
    const { id, expectedVersion, translations, ...changes } = input;
    const edit = { ...given(changes), translations: toTranslations(translations) };
    return toPayload(await service.updatePriceList(id, expectedVersion, edit), explain);
  }
}

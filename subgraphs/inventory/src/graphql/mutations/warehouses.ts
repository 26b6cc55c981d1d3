import { ArrayMaxSize, ArrayUnique, IsIn, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { Allow, given, IdField, IsCountryCode, IsSlug, PayloadOf, toPayload, toTranslations } from '#kit';
import type { InventoryContext } from '../context';
import { InventoryError } from '../types/inventory-error';
import { WarehouseType } from '../types/warehouse';
import { explain } from './explain';

const WarehousePayload = PayloadOf(InventoryError, 'Warehouse', () => WarehouseType);
const [, ...TRANSLATED] = LOCALES;

@InputType({ description: 'A channel that a warehouse ships for.' })
class ServedChannelInput {
  @Field(() => String, { description: 'The slug of the channel.' })
  @IsSlug()
  channelSlug: string;

  @Field(() => Int, { description: 'Of the warehouses that serve a channel, the one with the lowest is asked first.' })
  @Min(0)
  @Max(1_000)
  priority: number;
}

@InputType({ description: 'The name in another language; an empty text takes the translation back.' })
class WarehouseTranslationInput {
  @Field(() => String, { description: `One of: ${TRANSLATED.join(', ')}.` })
  @IsIn(TRANSLATED)
  locale: Locale;

  @Field(() => String)
  @MaxLength(100)
  name: string;
}

@InputType({ description: 'A warehouse to be.' })
class WarehouseCreateInput {
  @Field(() => String, { description: 'Unique, and for ever: lower-case letters, digits and hyphens.' })
  @IsSlug()
  code: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => [WarehouseTranslationInput], { nullable: true })
  @ArrayMaxSize(LOCALES.length)
  @ValidateNested({ each: true })
  translations?: WarehouseTranslationInput[] | null;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  city: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  @IsCountryCode()
  countryCode: string;

  @Field(() => [ServedChannelInput], { nullable: true, description: 'None unless said.' })
  @ArrayMaxSize(100)
  @ArrayUnique(({ channelSlug }: ServedChannelInput) => channelSlug, { message: 'serves must name each channel once' })
  @ValidateNested({ each: true })
  serves?: ServedChannelInput[] | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class WarehouseUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;

  @Field(() => [WarehouseTranslationInput], { nullable: true })
  @ArrayMaxSize(LOCALES.length)
  @ValidateNested({ each: true })
  translations?: WarehouseTranslationInput[] | null;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(100)
  city?: string | null;

  @Field(() => String, { nullable: true })
  @IsCountryCode()
  countryCode?: string | null;

  @Field(() => [ServedChannelInput], {
    nullable: true,
    description: 'All of them; what is not in the list is removed.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique(({ channelSlug }: ServedChannelInput) => channelSlug, { message: 'serves must name each channel once' })
  @ValidateNested({ each: true })
  serves?: ServedChannelInput[] | null;
}

/** `Mutation.warehouseCreate` and `Mutation.warehouseUpdate` */
@Resolver()
export class WarehouseMutations {
  @Allow('inventory:write')
  @Mutation(() => WarehousePayload, { nullable: true })
  async warehouseCreate(
    @Arg('input', () => WarehouseCreateInput) { translations, serves, ...input }: WarehouseCreateInput,
    @Ctx() { service }: InventoryContext,
  ) {
    const texts = toTranslations(translations);
    return toPayload(await service.createWarehouse({ ...input, translations: texts, serves: serves ?? [] }), explain);
  }

  @Allow('inventory:write')
  @Mutation(() => WarehousePayload, { nullable: true })
  async warehouseUpdate(
    @Arg('input', () => WarehouseUpdateInput)
    { id, expectedVersion, translations, ...changes }: WarehouseUpdateInput,
    @Ctx() { service }: InventoryContext,
  ) {
    const texts = toTranslations(translations);
    return toPayload(
      await service.updateWarehouse(id, expectedVersion, { ...given(changes), translations: texts }),
      explain,
    );
  }
}

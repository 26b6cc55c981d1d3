import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsISO31661Alpha2,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { Allow, given, IsSlug } from '#kit';
import type { Translations } from '../../domain/text';
import type { InventoryContext } from '../context';
import { WarehouseType } from '../types/warehouse';
import { PayloadOf, toPayload } from './payload';

const WarehousePayload = PayloadOf('Warehouse', () => WarehouseType);
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
  @IsISO31661Alpha2()
  countryCode: string;

  @Field(() => [ServedChannelInput], { nullable: true, description: 'None unless said.' })
  @ArrayMaxSize(100)
  @ArrayUnique(({ channelSlug }: ServedChannelInput) => channelSlug, { message: 'serves must name each channel once' })
  @ValidateNested({ each: true })
  serves?: ServedChannelInput[] | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class WarehouseUpdateInput {
  @Field(() => ID)
  @MaxLength(60)
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
  @IsISO31661Alpha2()
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
  @Directive('@tag(name: "admin")')
  @Mutation(() => WarehousePayload, { nullable: true })
  async warehouseCreate(
    @Arg('input', () => WarehouseCreateInput) { translations, serves, ...input }: WarehouseCreateInput,
    @Ctx() { service }: InventoryContext,
  ) {
    const texts = toTranslations(translations);
    return toPayload(await service.createWarehouse({ ...input, translations: texts, serves: serves ?? [] }));
  }

  @Allow('inventory:write')
  @Directive('@tag(name: "admin")')
  @Mutation(() => WarehousePayload, { nullable: true })
  async warehouseUpdate(
    @Arg('input', () => WarehouseUpdateInput)
    { id, expectedVersion, translations, ...changes }: WarehouseUpdateInput,
    @Ctx() { service }: InventoryContext,
  ) {
    const texts = toTranslations(translations);
    return toPayload(await service.updateWarehouse(id, expectedVersion, { ...given(changes), translations: texts }));
  }
}

function toTranslations(inputs: readonly WarehouseTranslationInput[] | null | undefined): Translations<'name'> {
  return Object.fromEntries((inputs ?? []).map(({ locale, name }) => [locale, { name }]));
}

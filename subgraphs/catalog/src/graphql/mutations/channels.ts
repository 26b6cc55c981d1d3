import { ArrayMaxSize, ArrayMinSize, IsIn, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type CurrencyCode as Currency, LOCALES, type Locale } from '#contracts';
import { Allow, CurrencyCode, given, IdField, IsCountryCode, IsSlug, PayloadOf, toPayload } from '#kit';
import type { CatalogContext } from '../context';
import { CatalogError } from '../types/catalog-error';
import { ChannelType } from '../types/channel';
import { explain } from './explain';

const ChannelPayload = PayloadOf(CatalogError, 'Channel', () => ChannelType);

@InputType({ description: 'A channel to be.' })
class ChannelCreateInput {
  @Field(() => String)
  @IsSlug()
  slug: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => String)
  @IsIn(LOCALES)
  defaultLocale: Locale;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(LOCALES.length)
  @IsIn(LOCALES, { each: true })
  locales: Locale[];

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @IsCountryCode({ each: true })
  countryCodes: string[];
}

@InputType({ description: 'What to change; what is left out stays as it is. Slug and currency are for ever.' })
class ChannelUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsIn(LOCALES)
  defaultLocale?: Locale | null;

  @Field(() => [String], { nullable: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @IsCountryCode({ each: true })
  countryCodes?: string[] | null;
}

/** `Mutation.channelCreate` and `Mutation.channelUpdate` */
@Resolver()
export class ChannelMutations {
  @Allow('catalog:write')
  @Mutation(() => ChannelPayload, { nullable: true })
  async channelCreate(
    @Arg('input', () => ChannelCreateInput) input: ChannelCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.createChannel({ ...input, translations: {} }), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => ChannelPayload, { nullable: true })
  async channelUpdate(
    @Arg('input', () => ChannelUpdateInput) { id, expectedVersion, ...changes }: ChannelUpdateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.updateChannel(id, expectedVersion, given(changes)), explain);
  }
}

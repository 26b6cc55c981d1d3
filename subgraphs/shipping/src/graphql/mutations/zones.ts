import { ArrayMaxSize, ArrayNotEmpty, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, IsCountryCode, IsSlug, PayloadOf, toPayload, toTranslations } from '#kit';
import type { ShippingContext } from '../context';
import { ShippingError } from '../types/shipping-error';
import { ShippingZoneType } from '../types/zone';
import { explain } from './explain';
import { ShippingNameInput } from './translation-inputs';

const ShippingZonePayload = PayloadOf(ShippingError, 'ShippingZone', () => ShippingZoneType);

/** More than there are countries. */
const MAX_COUNTRIES = 300;

@InputType({ description: 'A zone to be.' })
class ShippingZoneCreateInput {
  @Field(() => String, { description: 'Unique, and for ever: lower-case letters, digits and hyphens.' })
  @IsSlug()
  code: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => [ShippingNameInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: ShippingNameInput[] | null;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_COUNTRIES)
  @IsCountryCode({ each: true })
  countryCodes: string[];
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class ShippingZoneUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;

  @Field(() => [ShippingNameInput], { nullable: true })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  translations?: ShippingNameInput[] | null;

  @Field(() => [String], { nullable: true, description: 'All of them; what is not in the list is removed.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_COUNTRIES)
  @IsCountryCode({ each: true })
  countryCodes?: string[] | null;
}

/** `Mutation.shippingZoneCreate` and `Mutation.shippingZoneUpdate` */
@Resolver()
export class ShippingZoneMutations {
  @Allow('shipping:write')
  @Mutation(() => ShippingZonePayload, { nullable: true })
  async shippingZoneCreate(
    @Arg('input', () => ShippingZoneCreateInput) { translations, ...input }: ShippingZoneCreateInput,
    @Ctx() { service }: ShippingContext,
  ) {
    return toPayload(await service.createZone({ ...input, translations: toTranslations(translations) }), explain);
  }

  @Allow('shipping:write')
  @Mutation(() => ShippingZonePayload, { nullable: true })
  async shippingZoneUpdate(
    @Arg('input', () => ShippingZoneUpdateInput)
    { id, expectedVersion, translations, ...changes }: ShippingZoneUpdateInput,
    @Ctx() { service }: ShippingContext,
  ) {
    const edit = { ...given(changes), translations: toTranslations(translations) };
    return toPayload(await service.updateZone(id, expectedVersion, edit), explain);
  }
}

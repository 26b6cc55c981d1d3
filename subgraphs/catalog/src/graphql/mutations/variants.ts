import { ArrayMaxSize, ArrayUnique, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, PayloadOf, toPayload } from '#kit';
import type { CatalogContext } from '../context';
import { CatalogError } from '../types/catalog-error';
import { VariantType } from '../types/variant';
import { explain } from './explain';

const SKU = /^[A-Z0-9][A-Z0-9-]{1,62}[A-Z0-9]$/;
const SKU_RULE = { message: 'sku must be 3 to 64 upper-case letters, digits and hyphens' };
const MAX_GRAMS = 1_000_000;

const VariantPayload = PayloadOf(CatalogError, 'Variant', () => VariantType);

@InputType({ description: 'The value chosen for an option.' })
class OptionValueInput {
  @Field(() => String)
  @MaxLength(120)
  option: string;

  @Field(() => String)
  @MaxLength(120)
  value: string;
}

@InputType({ description: 'A variant to be; it stands behind those the product has.' })
class VariantCreateInput {
  @IdField()
  productId: string;

  @Field(() => String)
  @Matches(SKU, SKU_RULE)
  sku: string;

  @Field(() => [OptionValueInput], { nullable: true, description: 'One for each option of the product.' })
  @ArrayMaxSize(5)
  @ArrayUnique(({ option }: OptionValueInput) => option)
  @ValidateNested({ each: true })
  optionValues?: OptionValueInput[] | null;

  @Field(() => Int)
  @Min(0)
  @Max(MAX_GRAMS)
  weightGrams: number;

  @Field(() => String, { nullable: true })
  @Matches(/^\d{13}$/, { message: 'barcode must be the 13 digits of an EAN' })
  barcode?: string | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class VariantUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @Matches(SKU, SKU_RULE)
  sku?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(MAX_GRAMS)
  weightGrams?: number | null;

  @IdField({ nullable: true, description: 'The picture of the product that shows it best.' })
  mediaId?: string | null;
}

/** `Mutation.variantCreate` and `Mutation.variantUpdate` */
@Resolver()
export class VariantMutations {
  @Allow('catalog:write')
  @Mutation(() => VariantPayload, { nullable: true })
  async variantCreate(
    @Arg('input', () => VariantCreateInput) { optionValues, barcode, ...input }: VariantCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const values = Object.fromEntries((optionValues ?? []).map(({ option, value }) => [option, value]));
    const { productId, sku, weightGrams } = input;
    const variant = { productId, sku, weightGrams, barcode: barcode ?? null, optionValues: values };
    return toPayload(await service.createVariant(variant), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => VariantPayload, { nullable: true })
  async variantUpdate(
    @Arg('input', () => VariantUpdateInput) { id, expectedVersion, ...changes }: VariantUpdateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.updateVariant(id, expectedVersion, given(changes)), explain);
  }
}

import { ArrayMaxSize, ArrayUnique, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, toPayload, toTranslations } from '#kit';
import type { ProductOption } from '../../domain/product';
import type { CatalogContext } from '../context';
import { AttributeValueInput, toAttributes } from './attribute-value-input';
import { ChoiceInput, toChoice } from './choice-input';
import { DescribedInput } from './described-input';
import { explain } from './explain';
import { ProductPayload } from './product-payload';

@InputType({ description: 'An axis along which the variants of a product differ.' })
class ProductOptionInput extends ChoiceInput {
  @Field(() => [ChoiceInput])
  @ArrayMaxSize(100)
  @ArrayUnique(({ code }: ChoiceInput) => code)
  @ValidateNested({ each: true })
  values: ChoiceInput[];
}

@InputType({ description: 'A product to be; it begins as a DRAFT.' })
class ProductCreateInput extends DescribedInput {
  @IdField()
  categoryId: string;

  @Field(() => [String], { description: 'Slugs of the channels that sell it.' })
  @ArrayMaxSize(100)
  @MaxLength(120, { each: true })
  channels: string[];

  @Field(() => [AttributeValueInput], { nullable: true })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  attributes?: AttributeValueInput[] | null;

  @Field(() => [ProductOptionInput], { nullable: true, description: 'None for a product with a single variant.' })
  @ArrayMaxSize(5)
  @ArrayUnique(({ code }: ProductOptionInput) => code)
  @ValidateNested({ each: true })
  options?: ProductOptionInput[] | null;
}

/** `Mutation.productCreate` */
@Resolver()
export class ProductCreateMutation {
  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true })
  async productCreate(
    @Arg('input', () => ProductCreateInput) input: ProductCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const { slug, name, description, categoryId, channels, attributes, options, translations } = input;
    return toPayload(
      await service.createProduct({
        slug,
        name,
        description: description ?? '',
        categoryId,
        channels,
        attributes: toAttributes(attributes ?? []),
        options: (options ?? []).map(toOption),
        translations: toTranslations(translations),
      }),
      explain,
    );
  }
}

function toOption({ values, ...option }: ProductOptionInput): ProductOption {
  return { ...toChoice(option), values: values.map(toChoice) };
}

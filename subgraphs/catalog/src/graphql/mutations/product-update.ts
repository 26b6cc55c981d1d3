import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, toPayload, toTranslations } from '#kit';
import type { CatalogContext } from '../context';
import { AttributeValueInput, toAttributes } from './attribute-value-input';
import { DescribedChanges } from './described-input';
import { explain } from './explain';
import { ProductPayload } from './product-payload';

@InputType({ description: 'What to change; what is left out stays as it is.' })
class ProductUpdateInput extends DescribedChanges {
  @IdField({ nullable: true })
  categoryId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of all the channels that are to sell it.' })
  @ArrayMaxSize(100)
  @MaxLength(120, { each: true })
  channels?: string[] | null;

  @Field(() => [AttributeValueInput], { nullable: true, description: 'All that is to be said about it.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  attributes?: AttributeValueInput[] | null;
}

/** `Mutation.productUpdate` */
@Resolver()
export class ProductUpdateMutation {
  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true })
  async productUpdate(
    @Arg('input', () => ProductUpdateInput) input: ProductUpdateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const { id, expectedVersion, attributes, translations, ...changes } = input;
    return toPayload(
      await service.updateProduct(id, expectedVersion, {
        ...given(changes),
        ...(attributes && { attributes: toAttributes(attributes) }),
        translations: toTranslations(translations),
      }),
      explain,
    );
  }
}

import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, PayloadOf, toPayload, toTranslations } from '#kit';
import type { CatalogContext } from '../context';
import { CatalogError } from '../types/catalog-error';
import { CategoryType } from '../types/category';
import { DescribedChanges, DescribedInput } from './described-input';
import { explain } from './explain';

const CategoryPayload = PayloadOf(CatalogError, 'Category', () => CategoryType);

@InputType({ description: 'A category to be.' })
class CategoryCreateInput extends DescribedInput {
  @IdField({ nullable: true, description: 'Null for a department.' })
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its siblings; 0 unless said.' })
  @Min(0)
  @Max(10_000)
  position?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the attributes that products in it have.' })
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  attributeCodes?: string[] | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class CategoryUpdateInput extends DescribedChanges {
  @IdField({ nullable: true, description: 'The category to hang it below.' })
  parentId?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(10_000)
  position?: number | null;
}

/** `Mutation.categoryCreate` and `Mutation.categoryUpdate` */
@Resolver()
export class CategoryMutations {
  @Allow('catalog:write')
  @Mutation(() => CategoryPayload, { nullable: true })
  async categoryCreate(
    @Arg('input', () => CategoryCreateInput) input: CategoryCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(
      await service.createCategory({
        slug: input.slug,
        name: input.name,
        description: input.description ?? '',
        parentId: input.parentId ?? null,
        position: input.position ?? 0,
        attributeCodes: input.attributeCodes ?? [],
        translations: toTranslations(input.translations),
      }),
      explain,
    );
  }

  @Allow('catalog:write')
  @Mutation(() => CategoryPayload, { nullable: true })
  async categoryUpdate(
    @Arg('input', () => CategoryUpdateInput) input: CategoryUpdateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const { id, expectedVersion, translations, ...changes } = input;
    const edit = { ...given(changes), translations: toTranslations(translations) };
    return toPayload(await service.updateCategory(id, expectedVersion, edit), explain);
  }
}

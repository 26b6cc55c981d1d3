import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdField, MAX_PAGE, PayloadOf, toPayload, toTranslations } from '#kit';
import type { CatalogContext } from '../context';
import { CatalogError } from '../types/catalog-error';
import { CollectionType } from '../types/collection';
import { DescribedChanges, DescribedInput } from './described-input';
import { explain } from './explain';

const CollectionPayload = PayloadOf(CatalogError, 'Collection', () => CollectionType);

@InputType({ description: 'A collection to be; it begins empty.' })
class CollectionCreateInput extends DescribedInput {
  @Field(() => Int, { nullable: true, description: 'Place among the collections; 0 unless said.' })
  @Min(0)
  @Max(10_000)
  position?: number | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class CollectionUpdateInput extends DescribedChanges {
  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(10_000)
  position?: number | null;
}

@InputType({ description: 'Products to put into a collection, or to take out.' })
class CollectionProductsInput {
  @IdField()
  id: string;

  @Field(() => [ID])
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  productIds: string[];
}

/** `Mutation.collectionCreate`, `collectionUpdate`, `collectionProductsAdd` and `collectionProductsRemove` */
@Resolver()
export class CollectionMutations {
  @Allow('catalog:write')
  @Mutation(() => CollectionPayload, { nullable: true })
  async collectionCreate(
    @Arg('input', () => CollectionCreateInput) input: CollectionCreateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(
      await service.createCollection({
        slug: input.slug,
        name: input.name,
        description: input.description ?? '',
        position: input.position ?? 0,
        translations: toTranslations(input.translations),
      }),
      explain,
    );
  }

  @Allow('catalog:write')
  @Mutation(() => CollectionPayload, { nullable: true })
  async collectionUpdate(
    @Arg('input', () => CollectionUpdateInput) input: CollectionUpdateInput,
    @Ctx() { service }: CatalogContext,
  ) {
    const { id, expectedVersion, translations, ...changes } = input;
    const edit = { ...given(changes), translations: toTranslations(translations) };
    return toPayload(await service.updateCollection(id, expectedVersion, edit), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => CollectionPayload, { nullable: true, description: 'They stand behind those already in it.' })
  async collectionProductsAdd(
    @Arg('input', () => CollectionProductsInput) { id, productIds }: CollectionProductsInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.addToCollection(id, productIds), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => CollectionPayload, { nullable: true })
  async collectionProductsRemove(
    @Arg('input', () => CollectionProductsInput) { id, productIds }: CollectionProductsInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.removeFromCollection(id, productIds), explain);
  }
}

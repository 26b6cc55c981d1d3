import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Collection } from '../../domain/collection';
import type { CatalogContext } from '../context';
import { CollectionConnection, CollectionType } from '../types/collection';

@ArgsType()
class CollectionArgs {
  @Field(() => String)
  @MaxLength(120)
  slug: string;
}

/** `Query.collections` and `Query.collection` */
@Resolver()
export class CollectionQueries {
  @Allow('public')
  @Query(() => CollectionConnection, { nullable: true, description: 'In the order staff gave them.' })
  async collections(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: CatalogContext,
  ): Promise<Connection<Collection>> {
    return toConnection(await store.pageOfCollections(request), (collection) => collection, store.countCollections);
  }

  @Allow('public')
  @Query(() => CollectionType, { nullable: true })
  collection(
    @Args(() => CollectionArgs) { slug }: CollectionArgs,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<Collection | null> {
    return loaders.collectionBySlug.load(slug);
  }
}

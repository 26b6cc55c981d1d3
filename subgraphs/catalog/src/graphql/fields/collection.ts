import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { type Connection, PageArgs, toConnection } from '#kit';
import type { Collection } from '../../domain/collection';
import type { Product } from '../../domain/product';
import type { ProductOrderName } from '../../domain/product-order';
import { remember } from '../../loaders';
import { type CatalogContext, seesAll } from '../context';
import { CollectionType } from '../types/collection';
import { ProductConnection } from '../types/product';
import { ProductOrderEnum } from '../types/product-order';

@ArgsType()
class CollectionProductsArgs extends PageArgs {
  @Field(() => ProductOrderEnum, { defaultValue: 'NEWEST' })
  orderBy: ProductOrderName;
}

/** What of a collection is worked out. */
@Resolver(() => CollectionType)
export class CollectionFields {
  @FieldResolver(() => String)
  name(@Root() collection: Collection, @Ctx() { locale }: CatalogContext): string {
    return inLocale(collection, 'name', locale);
  }

  @FieldResolver(() => String)
  description(@Root() collection: Collection, @Ctx() { locale }: CatalogContext): string {
    return inLocale(collection, 'description', locale);
  }

  @FieldResolver(() => ProductConnection)
  async products(
    @Root() { slug }: Collection,
    @Args(() => CollectionProductsArgs) { orderBy, ...request }: CollectionProductsArgs,
    @Ctx() context: CatalogContext,
  ): Promise<Connection<Product>> {
    const { service, channel, loaders } = context;
    const list = service.listProducts({ where: { collections: [slug] }, channel, seesAll: seesAll(context) });
    const page = remember(loaders, await list.page(orderBy, request));
    return toConnection(page, (product) => product, list.count);
  }
}

import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Attribute } from '../../domain/attribute';
import type { CatalogContext } from '../context';
import { AttributeConnection } from '../types/attribute';

/** `Query.attributes` */
@Resolver()
export class AttributesQuery {
  @Allow('public')
  @Query(() => AttributeConnection, { nullable: true, description: 'What can be said of products, by code.' })
  async attributes(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { store }: CatalogContext,
  ): Promise<Connection<Attribute>> {
    return toConnection(await store.pageOfAttributes(request), (attribute) => attribute, store.countAttributes);
  }
}

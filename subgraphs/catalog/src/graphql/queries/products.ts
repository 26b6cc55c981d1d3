import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, type Connection, PageArgs, toConnection } from '#kit';
import type { Product } from '../../domain/product';
import type { ProductOrderName } from '../../domain/product-order';
import { remember } from '../../loaders';
import { type CatalogContext, seesAll } from '../context';
import { ProductConnection } from '../types/product';
import { ProductOrderEnum } from '../types/product-order';
import { ProductWhere } from '../types/product-where';

@ArgsType()
class ProductsArgs extends PageArgs {
  @Field(() => ProductWhere, { nullable: true })
  @ValidateNested()
  where?: ProductWhere | null;

  @Field(() => ProductOrderEnum, { defaultValue: 'NEWEST' })
  orderBy: ProductOrderName;
}

/** `Query.products` */
@Resolver()
export class ProductsQuery {
  @Allow('public')
  @Query(() => ProductConnection, {
    nullable: true,
    description: 'The products of the channel in `x-channel`, or of all channels.',
  })
  async products(
    @Args(() => ProductsArgs) args: ProductsArgs,
    @Ctx() context: CatalogContext,
  ): Promise<Connection<Product>> {
    const { where, orderBy, ...request } = args;
    const { service, channel, loaders } = context;
    const list = service.listProducts({ where: where ?? {}, channel, seesAll: seesAll(context) });
    const page = remember(loaders, await list.page(orderBy, request));
    return toConnection(page, (product) => product, list.count);
  }
}

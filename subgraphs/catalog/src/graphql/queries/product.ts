import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Product } from '../../domain/product';
import type { CatalogContext } from '../context';
import { findProduct } from '../references';
import { ProductType } from '../types/product';
import { requireOneKey } from './one-key';

@ArgsType()
class ProductArgs {
  @Field(() => ID, { nullable: true })
  @MaxLength(60)
  id?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(120)
  slug?: string | null;
}

/** `Query.product` */
@Resolver()
export class ProductQuery {
  @Allow('public')
  @Query(() => ProductType, { nullable: true, description: 'One product, by its id or its slug.' })
  product(@Args(() => ProductArgs) { id, slug }: ProductArgs, @Ctx() context: CatalogContext): Promise<Product | null> {
    requireOneKey({ id, slug });
    return findProduct({ id, slug }, context);
  }
}

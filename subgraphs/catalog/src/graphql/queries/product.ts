import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import type { Product } from '../../domain/product';
import type { CatalogContext } from '../context';
import { findProduct } from '../references';
import { ProductType } from '../types/product';
import { requireOneKey } from './one-key';

@ArgsType()
class ProductArgs {
  @IdField({ nullable: true })
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

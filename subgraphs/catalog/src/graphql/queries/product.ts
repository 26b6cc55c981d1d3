import { IsOptional, MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Allow, InvalidInputError } from '#kit';
import type { Product } from '../../domain/product';
import type { CatalogContext } from '../context';
import { findProduct } from '../references';
import { ProductType } from '../types/product';

@ArgsType()
class ProductArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  id?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(120)
  slug?: string | null;
}

/** `Query.product` */
@Resolver()
export class ProductQuery {
  @Allow('public')
  @Query(() => ProductType, { nullable: true, description: 'One product, by its id or its slug.' })
  product(@Args(() => ProductArgs) { id, slug }: ProductArgs, @Ctx() context: CatalogContext): Promise<Product | null> {
    if (Boolean(id) === Boolean(slug)) {
      throw new InvalidInputError([{ path: ['id'], code: 'REQUIRED', message: 'Give either an id or a slug.' }]);
    }
    return findProduct({ id, slug }, context);
  }
}

import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Category } from '../../domain/category';
import type { CatalogContext } from '../context';
import { CategoryType } from '../types/category';

@ArgsType()
class CategoryArgs {
  @Field(() => String)
  @MaxLength(120)
  slug: string;
}

/** `Query.categories` and `Query.category` */
@Resolver()
export class CategoryQueries {
  @Allow('public')
  @Query(() => [CategoryType], { nullable: true, description: 'The departments; the tree hangs below them.' })
  async categories(@Ctx() { loaders }: CatalogContext): Promise<readonly Category[]> {
    return (await loaders.categoryTree()).all.filter(({ parentId }) => parentId === null);
  }

  @Allow('public')
  @Query(() => CategoryType, { nullable: true })
  async category(
    @Args(() => CategoryArgs) { slug }: CategoryArgs,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<Category | undefined> {
    return (await loaders.categoryTree()).all.find((one) => one.slug === slug);
  }
}

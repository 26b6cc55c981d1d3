import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { type Category, pathTo } from '../../domain/category';
import type { CatalogContext } from '../context';
import { CategoryType } from '../types/category';

/** What of a category is worked out. The tree is read once a request. */
@Resolver(() => CategoryType)
export class CategoryFields {
  @FieldResolver(() => String)
  name(@Root() category: Category, @Ctx() { locale }: CatalogContext): string {
    return inLocale(category, 'name', locale);
  }

  @FieldResolver(() => String)
  description(@Root() category: Category, @Ctx() { locale }: CatalogContext): string {
    return inLocale(category, 'description', locale);
  }

  @FieldResolver(() => CategoryType, { nullable: true, description: 'Null for a department.' })
  async parent(@Root() { parentId }: Category, @Ctx() { loaders }: CatalogContext): Promise<Category | null> {
    return parentId ? ((await loaders.categoryTree()).byId.get(parentId) ?? null) : null;
  }

  @FieldResolver(() => [CategoryType], { description: 'The categories right below it.' })
  async children(@Root() { id }: Category, @Ctx() { loaders }: CatalogContext): Promise<readonly Category[]> {
    return (await loaders.categoryTree()).all.filter(({ parentId }) => parentId === id);
  }

  @FieldResolver(() => [CategoryType], { description: 'From the department down to this one: what breadcrumbs show.' })
  async path(@Root() category: Category, @Ctx() { loaders }: CatalogContext): Promise<readonly Category[]> {
    return pathTo(category, (await loaders.categoryTree()).byId);
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { FirstArgs } from '#kit';
import type { Media } from '../../domain/media';
import type { Product } from '../../domain/product';
import type { Variant } from '../../domain/variant';
import type { CatalogContext } from '../context';
import { MediaType } from '../types/media';
import { ProductType } from '../types/product';
import { VariantType } from '../types/variant';

/** What of a product is worked out. */
@Resolver(() => ProductType)
export class ProductFields {
  @FieldResolver(() => String)
  name(@Root() product: Product, @Ctx() { locale }: CatalogContext): string {
    return inLocale(product, 'name', locale);
  }

  @FieldResolver(() => String)
  description(@Root() product: Product, @Ctx() { locale }: CatalogContext): string {
    return inLocale(product, 'description', locale);
  }

  @FieldResolver(() => [VariantType], { description: 'In the order they are shown; a product has at most 100.' })
  async variants(
    @Root() { id }: Product,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<readonly Variant[]> {
    return (await loaders.variantsOf.load(id)).slice(0, first);
  }

  @FieldResolver(() => VariantType, { nullable: true, description: 'The one shown first.' })
  defaultVariant(@Root() { id }: Product, @Ctx() { loaders }: CatalogContext): Promise<Variant | null> {
    return loaders.firstVariantOf.load(id);
  }

  @FieldResolver(() => [MediaType], { description: 'Its pictures, the main one first.' })
  async media(
    @Root() { id }: Product,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<readonly Media[]> {
    if (first > 1) return (await loaders.mediaOf.load(id)).slice(0, first);
    const main = await loaders.firstMediaOf.load(id);
    return main ? [main] : [];
  }
}

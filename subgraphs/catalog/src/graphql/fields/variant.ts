import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import type { Media } from '../../domain/media';
import type { Product } from '../../domain/product';
import type { Variant } from '../../domain/variant';
import type { CatalogContext } from '../context';
import { MediaType } from '../types/media';
import { ProductType } from '../types/product';
import { OptionValueType, VariantType } from '../types/variant';

/** What of a variant is worked out. */
@Resolver(() => VariantType)
export class VariantFields {
  @FieldResolver(() => ProductType)
  product(@Root() { productId }: Variant, @Ctx() { loaders }: CatalogContext): Promise<Product | null> {
    return loaders.product.load(productId);
  }

  @FieldResolver(() => [OptionValueType], { description: 'In the order of the options.' })
  async optionValues(@Root() variant: Variant, @Ctx() { loaders, locale }: CatalogContext): Promise<OptionValueType[]> {
    const product = await loaders.product.load(variant.productId);
    return (product?.options ?? []).flatMap((option) => {
      const value = option.values.find(({ code }) => code === variant.optionValues[option.code]);
      if (!value) return [];
      const [optionName, valueName] = [inLocale(option, 'name', locale), inLocale(value, 'name', locale)];
      return [{ optionCode: option.code, optionName, valueCode: value.code, valueName }];
    });
  }

  @FieldResolver(() => MediaType, { nullable: true, description: 'The picture that shows it best.' })
  async image(@Root() { productId, mediaId }: Variant, @Ctx() { loaders }: CatalogContext): Promise<Media | null> {
    const media = await loaders.mediaOf.load(productId);
    return media.find(({ id }) => id === mediaId) ?? media[0] ?? null;
  }
}

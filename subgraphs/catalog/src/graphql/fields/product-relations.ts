import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Category } from '../../domain/category';
import type { Channel } from '../../domain/channel';
import type { Product } from '../../domain/product';
import type { CatalogContext } from '../context';
import { AttributeValueType, ProductOptionType } from '../types/attribute';
import { CategoryType } from '../types/category';
import { ChannelType } from '../types/channel';
import { ProductType } from '../types/product';
import { toAttributeValue, toOption } from './attribute';

/** What a product is related to. */
@Resolver(() => ProductType)
export class ProductRelations {
  @FieldResolver(() => CategoryType)
  async category(@Root() { categoryId }: Product, @Ctx() { loaders }: CatalogContext): Promise<Category | undefined> {
    return (await loaders.categoryTree()).byId.get(categoryId);
  }

  @FieldResolver(() => [ChannelType], { description: 'The channels that sell it.' })
  async channels(@Root() { id }: Product, @Ctx() { loaders }: CatalogContext): Promise<readonly Channel[]> {
    const [sold, all] = await Promise.all([loaders.channelsOf.load(id), loaders.channels()]);
    return all.filter(({ slug }) => sold.some(({ channelSlug }) => channelSlug === slug));
  }

  @FieldResolver(() => [AttributeValueType], { description: 'What is said about it, by the code of the attribute.' })
  async attributes(
    @Root() product: Product,
    @Ctx() { loaders, locale }: CatalogContext,
  ): Promise<AttributeValueType[]> {
    const values = Object.entries(product.attributes).sort(([one], [other]) => (one < other ? -1 : 1));
    const attributes = await Promise.all(values.map(([code]) => loaders.attribute.load(code)));
    return values.flatMap(([, value], index) => {
      const attribute = attributes[index];
      return attribute ? [toAttributeValue(attribute, value, locale)] : [];
    });
  }

  @FieldResolver(() => [ProductOptionType], { description: 'The axes along which its variants differ.' })
  options(@Root() { options }: Product, @Ctx() { locale }: CatalogContext): ProductOptionType[] {
    return options.map((option) => toOption(option, locale));
  }
}

import { inLocale, type Locale } from '#contracts';
import { type CategoryTree, pathTo } from './category';
import type { Media } from './media';
import type { Product } from './product';
import { isVisible } from './product-filter';
import type { Variant } from './variant';

/** A variant with all that is needed to say what it is. */
export interface MerchandiseFacts {
  readonly variant: Pick<Variant, 'id' | 'productId' | 'sku' | 'optionValues' | 'weightGrams'>;
  readonly product: Pick<Product, 'name' | 'translations' | 'slug' | 'status' | 'categoryId' | 'options'>;
  /** Whether the channel in question sells the product. */
  readonly isInChannel: boolean;
  /** The picture that shows it best. */
  readonly media: Pick<Media, 'id' | 'url'> | null;
}

/** What a thing is at this moment, in one language: carts show it, and orders keep it as it is. */
export interface MerchandiseSnapshot {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  /** The product's name and the chosen values: `Trail shoe, 42, black`. */
  readonly name: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** Its category and all above it, the topmost first. */
  readonly categoryIds: readonly string[];
  readonly weightGrams: number;
  readonly media: Pick<Media, 'id' | 'url'> | null;
  /** Whether customers of the channel can buy it. */
  readonly isAvailable: boolean;
}

/** Say what a thing is. */
export function snapshotOf(facts: MerchandiseFacts, tree: CategoryTree, locale: Locale): MerchandiseSnapshot {
  const { variant, product, isInChannel, media } = facts;
  const productName = inLocale(product, 'name', locale);
  const options = product.options.flatMap((option) => {
    const chosen = option.values.find(({ code }) => code === variant.optionValues[option.code]);
    return chosen ? [{ name: inLocale(option, 'name', locale), value: inLocale(chosen, 'name', locale) }] : [];
  });
  const category = tree.byId.get(product.categoryId);
  return {
    id: variant.id,
    productId: variant.productId,
    sku: variant.sku,
    name: [productName, ...options.map(({ value }) => value)].join(', '),
    productName,
    productSlug: product.slug,
    options,
    categoryIds: category ? pathTo(category, tree.byId).map(({ id }) => id) : [],
    weightGrams: variant.weightGrams,
    media,
    isAvailable: isInChannel && isVisible(product, false),
  };
}

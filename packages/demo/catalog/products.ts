import { toInstant } from '../chance/calendar';
import { toSlug } from '../language/slug';
import { taxClassOf } from '../pricing/tax-classes';
import type { DemoProduct } from '../types/catalog';
import { attributeValuesOf } from './attribute-values';
import { categoryOf } from './categories';
import { channelsOf } from './channels';
import { collectionsOf } from './collections';
import { describeProduct } from './description';
import { mediaOf } from './media';
import { nameOf } from './naming';
import type { ProductPlan } from './product-plan';

/** A product as the catalog keeps it. */
export function createProduct(plan: ProductPlan): DemoProduct {
  const { ordinal, id, shelf, rank, lifecycle, axes } = plan;
  const { name, choice } = nameOf(shelf.leaf, rank);
  const attributes = attributeValuesOf(shelf.leaf, ordinal, choice);
  return {
    ordinal,
    id,
    slug: toSlug(name.en),
    status: lifecycle.status,
    name,
    description: describeProduct(shelf, ordinal, name, attributes),
    categoryId: categoryOf(shelf.leaf.slug).id,
    taxClassId: taxClassOf(shelf.leaf).id,
    channelSlugs: channelsOf(ordinal).map(({ slug }) => slug),
    collectionIds: collectionsOf(plan, attributes).map((collection) => collection.id),
    attributes,
    options: axes.map(({ option, values }) => ({
      code: option.code,
      name: option.name,
      values: values.map((value) => ({ code: value.code, name: value.name })),
    })),
    media: mediaOf(plan, name),
    createdAt: toInstant(lifecycle.createdAt),
    publishedAt: lifecycle.publishedAt === null ? null : toInstant(lifecycle.publishedAt),
    updatedAt: toInstant(lifecycle.updatedAt),
  };
}

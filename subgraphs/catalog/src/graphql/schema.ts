import { buildFederatedSchema } from '#kit';
import type { CatalogContext } from './context';
import { AttributeFields } from './fields/attribute';
import { CategoryFields } from './fields/category';
import { ChannelFields } from './fields/channel';
import { CollectionFields } from './fields/collection';
import { MediaFields } from './fields/media';
import { MerchandiseSnapshotFields } from './fields/merchandise-snapshot';
import { ProductFields } from './fields/product';
import { ProductRelations } from './fields/product-relations';
import { VariantFields } from './fields/variant';
import { AttributeMutations } from './mutations/attributes';
import { CategoryMutations } from './mutations/categories';
import { ChannelMutations } from './mutations/channels';
import { CollectionMutations } from './mutations/collections';
import { MediaMutations } from './mutations/media';
import { ProductCreateMutation } from './mutations/product-create';
import { ProductStatusMutations } from './mutations/product-status';
import { ProductUpdateMutation } from './mutations/product-update';
import { VariantMutations } from './mutations/variants';
import { AttributesQuery } from './queries/attributes';
import { CategoryQueries } from './queries/categories';
import { ChannelsQuery } from './queries/channels';
import { CollectionQueries } from './queries/collections';
import { MerchandiseSnapshotsQuery } from './queries/merchandise-snapshots';
import { ProductQuery } from './queries/product';
import { ProductsQuery } from './queries/products';
import { VariantQuery } from './queries/variant';
import { findProduct, findVariant } from './references';

/** catalog's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<CatalogContext>({
    resolvers: [
      ProductsQuery,
      ProductQuery,
      VariantQuery,
      CategoryQueries,
      CollectionQueries,
      ChannelsQuery,
      AttributesQuery,
      MerchandiseSnapshotsQuery,
      ProductFields,
      ProductRelations,
      VariantFields,
      MediaFields,
      MerchandiseSnapshotFields,
      CategoryFields,
      CollectionFields,
      ChannelFields,
      AttributeFields,
      ProductCreateMutation,
      ProductUpdateMutation,
      ProductStatusMutations,
      VariantMutations,
      MediaMutations,
      CategoryMutations,
      CollectionMutations,
      ChannelMutations,
      AttributeMutations,
    ],
    references: { Product: findProduct, Variant: findVariant, Merchandise: findVariant },
  });

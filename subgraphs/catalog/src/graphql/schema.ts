import { buildFederatedSchema } from '#kit';
import type { CatalogContext } from './context';
import { MediaFields } from './fields/media';
import { ProductFields } from './fields/product';
import { VariantFields } from './fields/variant';
import { ProductUpdateMutation } from './mutations/product-update';
import { ProductQuery } from './queries/product';
import { ProductsQuery } from './queries/products';
import { findProduct, findVariant } from './references';

/** catalog's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<CatalogContext>({
    resolvers: [ProductsQuery, ProductQuery, ProductFields, VariantFields, MediaFields, ProductUpdateMutation],
    references: { Product: findProduct, Variant: findVariant, Merchandise: findVariant },
  });

import { buildFederatedSchema } from '#kit';
import type { PricingContext } from './context';
import { MerchandiseFields, TaxationFields } from './fields/merchandise';
import { PriceEntryFields } from './fields/price-entry';
import { PriceListFields } from './fields/price-list';
import { ProductFields } from './fields/product';
import { TaxClassFields } from './fields/tax-class';
import { MerchandiseMutations } from './mutations/merchandise';
import { PriceListMutations } from './mutations/price-lists';
import { PriceMutations } from './mutations/prices';
import { TaxMutations } from './mutations/taxes';
import { PriceAtQuery } from './queries/price-at';
import { PriceListQueries } from './queries/price-lists';
import { PriceQuoteQuery } from './queries/price-quote';
import { PricesQuery } from './queries/prices';
import { TaxClassesQuery } from './queries/tax-classes';
import { findMerchandise, findProduct } from './references';
import { ProductType } from './types/product';

/** pricing's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<PricingContext>({
    resolvers: [
      PriceListQueries,
      PricesQuery,
      PriceAtQuery,
      PriceQuoteQuery,
      TaxClassesQuery,
      ProductFields,
      MerchandiseFields,
      TaxationFields,
      PriceListFields,
      PriceEntryFields,
      TaxClassFields,
      PriceListMutations,
      PriceMutations,
      TaxMutations,
      MerchandiseMutations,
    ],
    orphanedTypes: [ProductType],
    references: { Product: findProduct, Merchandise: findMerchandise },
  });

import { buildFederatedSchema } from '#kit';
import type { ShippingContext } from './context';
import { ShippingMethodFields } from './fields/method';
import { ShippingZoneFields } from './fields/zone';
import { ShippingMethodMutations } from './mutations/methods';
import { ShippingZoneMutations } from './mutations/zones';
import { ShippingMethodQueries } from './queries/methods';
import { ShippingQuoteQuery } from './queries/shipping-quote';
import { ShippingZoneQueries } from './queries/zones';
import { findMethod, findZone } from './references';

/** shipping's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<ShippingContext>({
    resolvers: [
      ShippingZoneQueries,
      ShippingMethodQueries,
      ShippingQuoteQuery,
      ShippingZoneFields,
      ShippingMethodFields,
      ShippingZoneMutations,
      ShippingMethodMutations,
    ],
    references: { ShippingZone: findZone, ShippingMethod: findMethod },
  });

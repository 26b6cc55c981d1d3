import { buildFederatedSchema } from '#kit';
import type { ShippingContext } from './context';
import { ShippingMethodFields } from './fields/method';
import { OrderFields } from './fields/order';
import { ShipmentFields } from './fields/shipment';
import { ShippingZoneFields } from './fields/zone';
import { FulfilmentCancelMutation } from './mutations/fulfilment-cancel';
import { ShippingMethodMutations } from './mutations/methods';
import { ShipmentMutations } from './mutations/shipments';
import { ShippingZoneMutations } from './mutations/zones';
import { FulfilmentQueries } from './queries/fulfilments';
import { ShippingMethodQueries } from './queries/methods';
import { ShipmentQueries } from './queries/shipments';
import { ShippingQuoteQuery } from './queries/shipping-quote';
import { ShippingZoneQueries } from './queries/zones';
import { findMethod, findOrder, findShipment, findZone } from './references';
import { OrderType } from './types/order';

/** shipping's part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<ShippingContext>({
    resolvers: [
      ShippingZoneQueries,
      ShippingMethodQueries,
      ShippingQuoteQuery,
      FulfilmentQueries,
      ShipmentQueries,
      ShippingZoneFields,
      ShippingMethodFields,
      OrderFields,
      ShipmentFields,
      ShippingZoneMutations,
      ShippingMethodMutations,
      ShipmentMutations,
      FulfilmentCancelMutation,
    ],
    references: {
      ShippingZone: findZone,
      ShippingMethod: findMethod,
      Shipment: findShipment,
      Order: findOrder,
    },
    orphanedTypes: [OrderType],
  });

import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import type { InventoryService } from './service';
import { followCatalog } from './store/catalog-facts';

/** What inventory tells the other services, and what it listens to. */
export const createEvents = (service: InventoryService): EventTraffic => ({
  publishes: true,
  consumes: [
    on(EVENTS.catalog.productChanged, (product, { sql }) => followCatalog(sql, product)),
    on(EVENTS.orders.orderCancelled, (order, { sql, at }) => service.cancelOrder(sql, order, at)),
    on(EVENTS.orders.returnReceived, (received, { sql, at }) => service.restock(sql, received, at)),
    on(EVENTS.shipping.shipmentDispatched, (shipment, { sql, at }) => service.dispatch(sql, shipment, at)),
  ],
});

import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import { followCatalog } from './store/catalog-facts';

/** What pricing tells and hears. */
export const events: EventTraffic = {
  publishes: true,
  consumes: [on(EVENTS.catalog.productChanged, (product, { sql }) => followCatalog(sql, product))],
};

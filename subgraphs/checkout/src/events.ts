import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import { statements } from './store';

/** What checkout tells the other services, and what it listens to: whatever makes it ask again about things in carts. */
export const createEvents = (): EventTraffic => ({
  publishes: true,
  consumes: [
    on(EVENTS.pricing.priceChanged, (price, { sql }) => statements(sql).markPrice(price)),
    on(EVENTS.catalog.productChanged, ({ productId }, { sql }) => statements(sql).markProduct(productId)),
    on(EVENTS.catalog.productDeleted, ({ productId }, { sql }) => statements(sql).markProduct(productId)),
    on(EVENTS.inventory.reservationExpired, ({ owner }, { sql, at }) => statements(sql).endHold(owner, at)),
  ],
});

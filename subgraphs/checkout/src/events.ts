import { EVENTS } from '#contracts';
import { type EventTraffic, on, type SagaRunner } from '#kit';
import type { CheckoutTypes } from './saga/checkout-types';
import { statements } from './store';

/**
 * What checkout tells the other services, and what it listens to: whatever makes it ask again about things in carts, and
 * what checkouts wait for.
 */
export const createEvents = ({ wake }: Pick<SagaRunner<CheckoutTypes>, 'wake'>): EventTraffic => ({
  publishes: true,
  consumes: [
    on(EVENTS.pricing.priceChanged, (price, { sql }) => statements(sql).markPrice(price)),
    on(EVENTS.catalog.productChanged, ({ productId }, { sql }) => statements(sql).markProduct(productId)),
    on(EVENTS.catalog.productDeleted, ({ productId }, { sql }) => statements(sql).markProduct(productId)),
    on(EVENTS.payments.paymentAuthorised, ({ checkoutSessionId }, { sql }) => wake(sql, checkoutSessionId)),
    on(EVENTS.payments.paymentFailed, ({ checkoutSessionId }, { sql }) => wake(sql, checkoutSessionId)),
    on(EVENTS.payments.paymentVoided, ({ checkoutSessionId }, { sql }) => wake(sql, checkoutSessionId)),
    on(EVENTS.inventory.reservationExpired, ({ owner }, { sql, at }) => statements(sql).endHold(owner, at)),
  ],
});

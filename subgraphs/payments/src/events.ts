import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import type { Reactions } from './service/react';

/** What payments tells the other services, and what it hears from them. */
export const trafficOf = (reactions: Reactions): EventTraffic => ({
  publishes: true,
  consumes: [
    on(EVENTS.orders.orderCancelled, reactions.cancelled),
    on(EVENTS.orders.returnReceived, reactions.returned),
    on(EVENTS.orders.orderChargeDue, reactions.charged),
  ],
});

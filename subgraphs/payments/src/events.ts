import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import type { Reactions } from './service/react';

const { orders } = EVENTS;

/** What payments tells the other services, and what it hears from them. */
export const trafficOf = (reactions: Reactions): EventTraffic => ({
  publishes: true,
  consumes: [
    on(orders.orderCancelled, reactions.cancelled),
    on(orders.returnReceived, reactions.returned),
    on(orders.orderChargeDue, reactions.charged),
  ],
});

import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import { addPurchases } from './store/purchases';

/** What reviews tells and hears. */
export const events: EventTraffic = {
  publishes: true,
  consumes: [
    on(EVENTS.orders.orderCompleted, async ({ customerId, productIds }, { sql }) => {
      if (customerId) await addPurchases(sql, customerId, productIds);
    }),
  ],
};

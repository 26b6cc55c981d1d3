import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import { refundGiftCards } from './service/refund-gift-cards';
import { settle } from './service/settle-discounts';
import { commandRows } from './store';

/** What promotions tells the other services, and hears from them. */
export const traffic: EventTraffic = {
  publishes: true,
  consumes: [
    on(EVENTS.orders.orderCancelled, async ({ checkoutSessionId, orderId }, { sql, at, traceparent }) => {
      const rows = commandRows(sql);
      const hold = await rows.lockHold(checkoutSessionId);
      if (hold) await settle(rows, hold, { event: 'CANCEL', orderId, actor: 'service:orders', at, traceparent });
    }),
    on(EVENTS.orders.returnReceived, ({ giftCards = [], orderId }, { sql, at }) =>
      refundGiftCards(commandRows(sql), giftCards, { orderId, at }),
    ),
  ],
};

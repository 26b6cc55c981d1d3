import { EVENTS } from '#contracts';
import { type EventTraffic, on } from '#kit';
import { cancelFulfilment, openFulfilment } from './service/fulfilments';
import { sendingRows } from './store/sending';

/** What shipping tells and hears. */
export const events: EventTraffic = {
  publishes: true,
  consumes: [
    on(EVENTS.orders.orderConfirmed, (order, { sql, at }) => openFulfilment(sendingRows(sql), order, at)),
    // Orders asks before it cancels; this is for one that was cancelled without. What has left has left.
    on(EVENTS.orders.orderCancelled, ({ orderId }, { sql, at, traceparent }) =>
      cancelFulfilment(sendingRows(sql), orderId, { at, traceparent }),
    ),
  ],
};

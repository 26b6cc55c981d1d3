import { z } from 'zod';
import { eventType } from './event-type';
import { id, instant, quantity } from './fields';

const line = z.object({ orderLineId: id, merchandiseId: id, warehouseId: id, quantity });

const shipment = { orderId: id, shipmentId: id };

export const shipmentDispatched = eventType('shipping.shipment-dispatched.v1', {
  description: 'A part of an order, or all of it, left a warehouse.',
  key: 'orderId',
  payload: {
    ...shipment,
    lines: z.array(line),
    carrier: z.string(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    dispatchedAt: instant,
    /** Nothing of the order is left to send. */
    isLast: z.boolean(),
  },
});

export const shipmentDelivered = eventType('shipping.shipment-delivered.v1', {
  description: 'The carrier handed a shipment over.',
  key: 'orderId',
  payload: {
    ...shipment,
    deliveredAt: instant,
    /** Everything of the order was sent and has arrived. */
    isLast: z.boolean(),
  },
});

export const shipmentFailed = eventType('shipping.shipment-failed.v1', {
  description: 'The carrier lost a shipment, or could not hand it over: somebody has to look at it.',
  key: 'orderId',
  payload: { ...shipment, reason: z.string() },
});

export const fulfilmentCancelled = eventType('shipping.fulfilment-cancelled.v1', {
  description: 'Nothing of an order will be sent: it was called off before anything left.',
  key: 'orderId',
  payload: { orderId: id },
});

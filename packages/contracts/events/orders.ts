import { z } from 'zod';
import { eventType } from './event-type';
import { channel, currencyCode, id, instant, minorUnits, quantity } from './fields';

const address = z.object({
  recipient: z.string(),
  company: z.string().nullable(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  countryCode: z.string().length(2),
  phone: z.string().nullable(),
});

const line = z.object({
  orderLineId: id,
  merchandiseId: id,
  productId: id,
  sku: z.string(),
  name: z.string(),
  quantity,
  weightGrams: z.number().int().min(0),
  /** What was paid for the whole line, all discounts off. */
  totalMinor: minorUnits,
  /** Which warehouse sends how many. */
  allocations: z.array(z.object({ warehouseId: id, quantity })),
});

const order = { orderId: id, number: z.string(), checkoutSessionId: id, customerId: id.nullable() };

export const orderConfirmed = eventType('orders.order-confirmed.v1', {
  description:
    'Somebody bought something: stock is committed and the payment authorised. Everything about the order that shipping, mail and accounts need.',
  key: 'orderId',
  payload: {
    ...order,
    email: z.string(),
    channel,
    locale: z.string(),
    currencyCode,
    totalMinor: minorUnits,
    shippingMinor: minorUnits,
    shippingMethodId: id.nullable(),
    shippingAddress: address.nullable(),
    lines: z.array(line),
    confirmedAt: instant,
  },
});

export const orderCancelled = eventType('orders.order-cancelled.v1', {
  description: 'An order is off before anything was sent: stock, vouchers and money go back.',
  key: 'orderId',
  payload: { ...order, reason: z.string() },
});

export const orderChargeDue = eventType('orders.charge-due.v1', {
  description: 'A part of an order left the house: where money is taken at dispatch, so much is to be taken now.',
  key: 'orderId',
  payload: {
    ...order,
    shipmentId: id,
    currencyCode,
    amountMinor: minorUnits,
    /** Nothing of the order is left to send: what is authorised beyond this is not needed. */
    isLast: z.boolean(),
  },
});

export const returnReceived = eventType('orders.return-received.v1', {
  description: 'What a customer sent back has arrived and was looked at: restock it, pay for it.',
  key: 'orderId',
  payload: {
    ...order,
    returnId: id,
    lines: z.array(
      z.object({
        orderLineId: id,
        merchandiseId: id,
        quantity,
        /** Where it goes back on the shelf; null for what cannot be sold again. */
        warehouseId: id.nullable(),
      }),
    ),
    currencyCode,
    /** What goes back to the payment; 0 when nothing of it is left to go back. */
    refundMinor: minorUnits,
    /** What goes back to gift cards that paid a part of the order. */
    giftCards: z.array(z.object({ giftCardId: id, amountMinor: minorUnits })).optional(),
  },
});

export const orderCompleted = eventType('orders.order-completed.v1', {
  description: 'Everything of an order arrived: its products may be reviewed as bought.',
  key: 'orderId',
  payload: { ...order, productIds: z.array(id), completedAt: instant },
});

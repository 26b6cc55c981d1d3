import { z } from 'zod';
import { eventType } from './event-type';
import { channel, id, quantity } from './fields';

export const stockChanged = eventType('inventory.stock-changed.v1', {
  description: 'A thing went out of stock in a channel, or came back: whether it can be bought is another answer now.',
  key: 'merchandiseId',
  payload: {
    merchandiseId: id,
    productId: id,
    channel,
    /** What is left to sell in the channel; 0 when it is out of stock. */
    available: z.number().int(),
    isBackInStock: z.boolean(),
  },
});

export const reservationExpired = eventType('inventory.reservation-expired.v1', {
  description: 'Nobody paid in time: the units set aside for a cart went back.',
  key: 'owner',
  payload: {
    /** Whom they were for: a cart. */
    owner: id,
    reservationId: id,
    lines: z.array(z.object({ merchandiseId: id, quantity })),
  },
});

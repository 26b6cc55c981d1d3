import { z } from 'zod';
import { eventType } from './event-type';
import { id } from './fields';

export const ratingChanged = eventType('reviews.rating-changed.v1', {
  description: 'What customers think of a product on average changed.',
  key: 'productId',
  payload: { productId: id, average: z.number().min(1).max(5).nullable(), count: z.number().int().min(0) },
});

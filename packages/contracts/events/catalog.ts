import { z } from 'zod';
import { eventType } from './event-type';
import { channel, id } from './fields';

const variant = z.object({ id, sku: z.string(), weightGrams: z.number().int().min(0) });

export const productChanged = eventType('catalog.product-changed.v1', {
  description: 'A product or one of its variants was created or edited: everything that other services keep of it.',
  key: 'productId',
  payload: {
    productId: id,
    version: z.number().int(),
    status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
    slug: z.string(),
    name: z.string(),
    /** The slugs of the channels it is sold in. */
    channels: z.array(channel),
    variants: z.array(variant),
  },
});

export const productDeleted = eventType('catalog.product-deleted.v1', {
  description: 'A product and its variants are gone from the catalog. Orders keep what they say of it.',
  key: 'productId',
  payload: { productId: id, variantIds: z.array(id) },
});

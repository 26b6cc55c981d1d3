import { eventType } from './event-type';
import { channel, currencyCode, id } from './fields';

export const priceChanged = eventType('pricing.price-changed.v1', {
  description: 'What a thing costs in one price list changed, or will change: ask again for its price.',
  key: 'merchandiseId',
  payload: { merchandiseId: id, productId: id, priceListId: id, channel, currencyCode },
});

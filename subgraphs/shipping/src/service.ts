import { methodService } from './service/methods';
import type { Parts } from './service/parts';
import { quoteService } from './service/quotes';
import { zoneService } from './service/zones';

/** shipping's use cases: load, decide, save. */
export function createShippingService(parts: Parts) {
  return { ...zoneService(parts), ...methodService(parts), ...quoteService(parts) };
}

/** See {@link createShippingService}. */
export type ShippingService = ReturnType<typeof createShippingService>;

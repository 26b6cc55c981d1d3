import { currentPriceService } from './service/current-prices';
import { merchandiseService } from './service/merchandise';
import { priceListService } from './service/price-lists';
import { priceService } from './service/prices';
import { quoteService } from './service/quote-prices';
import { taxService } from './service/taxes';
import type { Store } from './store';

/** pricing's use cases: load, decide, save. */
export function createPricingService(parts: { store: Store; now: () => Date }) {
  const current = currentPriceService(parts);
  return {
    ...current,
    ...quoteService(parts, current),
    ...priceListService(parts),
    ...priceService(parts),
    ...taxService(parts),
    ...merchandiseService(parts),
  };
}

/** See {@link createPricingService}. */
export type PricingService = ReturnType<typeof createPricingService>;

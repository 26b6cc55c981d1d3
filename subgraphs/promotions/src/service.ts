import { giftCardService } from './service/gift-cards';
import { holdService } from './service/hold-discounts';
import type { Parts } from './service/parts';
import { promotionService } from './service/promotions';
import { quoteService } from './service/quote-discounts';
import { settlementService } from './service/settle-discounts';
import { voucherService } from './service/vouchers';

/** promotions' use cases: load, decide, save. */
export function createPromotionsService(parts: Parts) {
  return {
    ...quoteService(parts),
    ...holdService(parts),
    ...settlementService(parts),
    ...promotionService(parts),
    ...voucherService(parts),
    ...giftCardService(parts),
  };
}

/** See {@link createPromotionsService}. */
export type PromotionsService = ReturnType<typeof createPromotionsService>;

import { buildFederatedSchema } from '#kit';
import type { PromotionsContext } from './context';
import { GiftCardBalanceFields, GiftCardEntryFields, GiftCardFields } from './fields/gift-card';
import { PromotionConditionsFields, PromotionEffectFields, PromotionFields } from './fields/promotion';
import { VoucherFields } from './fields/voucher';
import { DiscountHoldMutation } from './mutations/discount-hold';
import { DiscountSettleMutations } from './mutations/discount-settle';
import { GiftCardMutations } from './mutations/gift-cards';
import { PromotionMutations } from './mutations/promotions';
import { VoucherMutations } from './mutations/vouchers';
import { DiscountQuoteQuery } from './queries/discount-quote';
import { GiftCardQueries } from './queries/gift-cards';
import { PromotionQueries } from './queries/promotions';
import { VoucherQueries } from './queries/vouchers';
import { findForStaff } from './references';

/** promotions' part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<PromotionsContext>({
    resolvers: [
      PromotionQueries,
      VoucherQueries,
      GiftCardQueries,
      DiscountQuoteQuery,
      PromotionMutations,
      VoucherMutations,
      GiftCardMutations,
      DiscountHoldMutation,
      DiscountSettleMutations,
      PromotionFields,
      PromotionConditionsFields,
      PromotionEffectFields,
      VoucherFields,
      GiftCardFields,
      GiftCardEntryFields,
      GiftCardBalanceFields,
    ],
    inaccessibleEnums: ['DiscountKind', 'DiscountHoldState', 'DiscountProblemCode'],
    references: {
      Promotion: findForStaff('promotion', ({ loaders }) => loaders.promotion),
      Voucher: findForStaff('voucher', ({ loaders }) => loaders.voucher),
      GiftCard: findForStaff('giftCard', ({ loaders }) => loaders.giftCard),
    },
  });

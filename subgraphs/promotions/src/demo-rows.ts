import { LOCALES } from '#contracts';
import type { DemoGiftCard, DemoPromotion, DemoShop } from '#demo';
import type { SeedTable } from '#kit';
import type { Conditions } from './domain/conditions';
import { hashOfGiftCard } from './service/gift-card-hash';

const [first, ...others] = LOCALES;

/**
 * What a demo shop has in this service. What staff changed, and what was spent since the last time, stays as it is; a
 * voucher whose code staff have given away meanwhile stays away.
 */
export function demoRows({ promotions, giftCards }: DemoShop): SeedTable[] {
  return [
    { table: 'promotion', rows: promotions.map(toPromotion) },
    { table: 'voucher', rows: promotions.flatMap(toVouchers), where: 'promotion_id IN (SELECT id FROM promotion)' },
    { table: 'gift_card', rows: giftCards.map(toGiftCard) },
    { table: 'gift_card_entry', rows: giftCards.map(toEntry), where: 'gift_card_id IN (SELECT id FROM gift_card)' },
  ];
}

function toPromotion({ id, name, voucher, priority, stackingGroups, effect, createdAt, ...rest }: DemoPromotion) {
  const conditions: Conditions = { channels: [], productIds: [], minimumQuantity: null, ...rest.conditions };
  return {
    ...{ id, name: name[first], is_active: true, trigger: voucher ? 'VOUCHER' : 'AUTOMATIC', priority },
    translations: Object.fromEntries(others.map((locale) => [locale, { name: name[locale] }])),
    ...{ stacking_groups: stackingGroups, conditions, effect },
    ...{ created_at: createdAt, updated_at: createdAt, version: 1 },
  };
}

function toVouchers({ id, voucher, createdAt }: DemoPromotion) {
  if (!voucher) return [];
  return [
    {
      ...{ id: voucher.id, promotion_id: id, code: voucher.code, is_active: true, held: 0, redeemed: 0 },
      ...{ usage_limit: voucher.usageLimit, per_customer_limit: voucher.perCustomerLimit },
      ...{ created_at: createdAt, updated_at: createdAt, version: 1 },
    },
  ];
}

const toGiftCard = ({ id, code, amount: { amountMinor, currencyCode }, note, issuedAt }: DemoGiftCard) => ({
  ...{ id, code_hash: hashOfGiftCard(code), last_four: code.slice(-4), currency_code: currencyCode },
  ...{ initial_minor: amountMinor, balance_minor: amountMinor, held_minor: 0, is_active: true, note },
  ...{ created_at: issuedAt, updated_at: issuedAt, version: 1 },
});

const toEntry = ({ entryId, id, amount, issuedAt }: DemoGiftCard) => ({
  ...{ id: entryId, gift_card_id: id, kind: 'ISSUED', amount_minor: amount.amountMinor, at: issuedAt },
});

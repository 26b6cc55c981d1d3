/** The columns of rows as the domain has them, for the statements that are written by hand. */

export const PROMOTION = `id, name, translations, is_active AS "isActive", trigger::text, priority,
  stacking_groups AS "stackingGroups", starts_at AS "startsAt", ends_at AS "endsAt", conditions, effect,
  created_at AS "createdAt", updated_at AS "updatedAt", version`;

export const VOUCHER = `id, promotion_id AS "promotionId", code, is_active AS "isActive", usage_limit AS "usageLimit",
  per_customer_limit AS "perCustomerLimit", starts_at AS "startsAt", ends_at AS "endsAt", held, redeemed,
  created_at AS "createdAt", updated_at AS "updatedAt", version`;

export const GIFT_CARD = `id, last_four AS "lastFour", currency_code AS "currencyCode",
  initial_minor AS "initialMinor", balance_minor AS "balanceMinor", held_minor AS "heldMinor",
  is_active AS "isActive", expires_at AS "expiresAt", note, created_at AS "createdAt", updated_at AS "updatedAt",
  version`;

export const HOLD = `owner, state::text, request_hash AS "requestHash", customer, discounts, vouchers,
  gift_cards AS "giftCards", order_id AS "orderId", expires_at AS "expiresAt"`;

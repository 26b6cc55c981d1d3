import type { Sql } from '#kit';
import type { GiftCard } from '../domain/gift-card';
import type { Promotion } from '../domain/promotion';
import type { KnownVoucher } from '../domain/quote';
import type { Voucher } from '../domain/voucher';
import { GIFT_CARD, PROMOTION, VOUCHER } from './columns';

const ACTIVE = `SELECT ${PROMOTION} FROM promotion WHERE is_active AND (ends_at IS NULL OR ends_at > $1)`;

const VOUCHERS = `SELECT ${VOUCHER}, coalesce(
    (SELECT taken FROM voucher_customer WHERE voucher_id = voucher.id AND customer = $2), 0
  ) AS "ofCustomer"
  FROM voucher WHERE code = ANY($1)`;

const GIFT_CARDS = `SELECT ${GIFT_CARD}, code_hash AS "codeHash" FROM gift_card WHERE code_hash = ANY($1)`;

/** The statements that say what a cart would be less. */
export function quoteReads(sql: Sql) {
  return {
    /** All promotions that hold at a moment or will hold later; a shop has few. */
    findActivePromotions: (at: Date): Promise<Promotion[]> => sql<Promotion>(ACTIVE, [at]),

    /** Vouchers by their codes, and how often a customer uses each; no statement for no codes. */
    async findVouchersByCode(codes: readonly string[], customer: string | null): Promise<KnownVoucher[]> {
      if (codes.length === 0) return [];
      const rows = await sql<Voucher & { ofCustomer: number }>(VOUCHERS, [codes, customer]);
      return rows.map(({ ofCustomer, ...voucher }) => ({ voucher, ofCustomer }));
    },

    /** Gift cards by the hashes of their codes; no statement for none. */
    async findGiftCardsByHash(hashes: readonly string[]): Promise<HashedGiftCard[]> {
      return hashes.length === 0 ? [] : sql<HashedGiftCard>(GIFT_CARDS, [hashes]);
    },
  };
}

/** A gift card, and the hash of the code that it was asked for by. */
export type HashedGiftCard = GiftCard & { readonly codeHash: string };
